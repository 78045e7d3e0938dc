import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { say } from './say'
import { Trouble } from './trouble'

const stampFile = '.next/tickmark-stamp'
const sourceFolders = ['app', 'bin/front', 'components', 'lib', 'public', 'prisma']
const sourceFile = /\.(js|mjs|ts|json|css)$/
const notSource = /^(lib\/db\/generated\/|next-env\.d\.ts$|.*\.tsbuildinfo$)/

/** Builds the app unless the last whole build was made of this very source; a failed build leaves nothing behind. */
export async function buildWhenOlder(
  env: NodeJS.ProcessEnv,
  logFile: string,
  signal: AbortSignal,
): Promise<void> {
  const wanted = await sourceHash()
  const built = (await readFile(stampFile, 'utf8').catch(() => '')).trim()
  if (built === wanted) return
  say('Building the app (about half a minute)…')
  if (!built) await rm('.next', { recursive: true, force: true })
  await rm(stampFile, { force: true })
  try {
    await nextBuild(env, logFile, signal)
    await writeFile(stampFile, `${wanted}\n`)
  } catch (error) {
    await rm('.next', { recursive: true, force: true })
    throw error
  }
}

async function nextBuild(env: NodeJS.ProcessEnv, logFile: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((settle) => child.once('error', settle).once('close', settle)),
  ])
  if (code === 0 || signal.aborted) return signal.throwIfAborted()
  await writeFile(logFile, out + err)
  process.stderr.write(`${(out + err).trim().split('\n').slice(-30).join('\n')}\n`)
  throw new Trouble(`The build failed: see above or ${logFile}, mend the source, and start again.`)
}

async function sourceHash(): Promise<string> {
  const top = (await readdir('.')).filter((name) => sourceFile.test(name))
  const below = await Promise.all(sourceFolders.map((folder) => filesBelow(folder)))
  const files = [...top, ...below.flat()].filter((file) => !notSource.test(file)).sort()
  const sum = createHash('sha256')
  const contents = await Promise.all(files.map((file) => readFile(file)))
  files.forEach((file, n) => sum.update(`${file}\0${contents[n]?.length}\0`).update(contents[n] ?? ''))
  return sum.digest('hex')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
}
