import { randomBytes, randomUUID } from 'node:crypto'
import { access, mkdir, readFile, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { Trouble } from '@/bin/trouble'
import { writeOnce } from '@/bin/write-once'
import { accountFor, isReachable, isRoot } from './system-user'
import { embeddedBinaries, openPlace } from './binaries'
import { makeCluster, type Cluster } from './cluster'

const longLog = 5_000_000

/** The cluster of a data folder, made on first use. */
export async function embeddedCluster(dataDir: string): Promise<Cluster> {
  const folder = await findFolder(dataDir)
  const account = await accountFor(folder)
  const binaries = await embeddedBinaries(account)
  const password = await writeOnce(path.join(dataDir, 'postgres-password'), () =>
    randomBytes(24).toString('base64url'),
  )
  const log = path.join(dataDir, 'postgres.log')
  if (((await stat(log).catch(() => null))?.size ?? 0) > longLog) await truncate(log)
  const cluster: Cluster = { folder, binaries, account, password, log, options: ['-c', 'log_timezone=UTC'] }
  if (!(await exists(folder))) await makeCluster(cluster)
  await refuseOtherVersion(cluster)
  return cluster
}

/** Beside the other data; where root's server could not reach it there, in an open place that a file in the data folder names. */
async function findFolder(dataDir: string): Promise<string> {
  const usual = path.join(dataDir, 'postgres')
  const elsewhere = path.join(dataDir, 'postgres-folder')
  if (await exists(usual)) return usual
  if (!(await exists(elsewhere)) && (!isRoot() || (await isReachable(dataDir, await accountFor(usual)))))
    return usual
  const folder = await writeOnce(elsewhere, () => path.join(openPlace, randomUUID(), 'postgres'))
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  return folder
}

async function refuseOtherVersion({ folder, binaries }: Cluster): Promise<void> {
  const made = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(() => binaries.major)).trim()
  if (made === binaries.major) return
  throw new Trouble(
    `${folder} was made by PostgreSQL ${made}, here is ${binaries.major}: back up with the Tickmark that made it, then restore.`,
  )
}

async function exists(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  )
}
