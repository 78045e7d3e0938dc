import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, Trouble } from '@/bin/trouble'
import type { SystemUser } from './system-user'
import type { Binaries } from './binaries'

/** The superuser of every cluster that Tickmark makes. */
export const superuser = 'tickmark'

/** A folder of PostgreSQL, the programs and the account that serve it, its superuser's password, and where it writes its log. */
export type Cluster = Readonly<{
  folder: string
  binaries: Binaries
  account: SystemUser
  password: string
  log: string
  options?: readonly string[]
}>

/** The address of one database of a cluster. */
export function clusterUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`
}

/** Makes the cluster's folder: built beside its place and renamed into it, so that a half-made one is never found. */
export async function makeCluster(cluster: Cluster): Promise<void> {
  const fresh = `${cluster.folder}.new-${randomUUID()}`
  const secret = `${fresh}/password`
  await mkdir(`${fresh}/cluster`, { recursive: true, mode: 0o700 })
  try {
    await writeFile(secret, cluster.password, { mode: 0o600 })
    for (const place of [fresh, `${fresh}/cluster`, secret]) await give(place, cluster.account)
    await initialise(cluster, `${fresh}/cluster`, secret)
    await rename(`${fresh}/cluster`, cluster.folder)
  } catch (error) {
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Runs one of the cluster's programs under the cluster's account, its words going to the log; whoever asks hears of its end, however soon that is. */
export function launch(
  cluster: Cluster,
  program: string,
  args: readonly string[],
  cwd: string,
): ChildProcess {
  const log = openSync(cluster.log, 'a', 0o600)
  try {
    return spawn(path.join(cluster.binaries.folder, program), args, {
      ...cluster.account,
      cwd,
      env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...movedClock() },
      stdio: ['ignore', log, log],
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

/** Where a test has moved the clock, the database reads the same one. */
function movedClock(): Readonly<Record<string, string | undefined>> {
  const { TICKMARK_TEST_CLOCK: seconds, TICKMARK_TEST_CLOCK_LIBRARY: library } = process.env
  if (!seconds || !library) return {}
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds.startsWith('-') ? '' : '+'}${seconds}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
}

async function initialise(cluster: Cluster, folder: string, secret: string): Promise<void> {
  const who = ['-U', superuser, '--auth=scram-sha-256', `--pwfile=${secret}`]
  const child = launch(
    cluster,
    'initdb',
    ['-D', folder, '-E', 'UTF8', ...cluster.binaries.locale, ...who],
    folder,
  )
  const failure = await new Promise<string | null>((settle) => {
    child.once('error', (error) => settle(error.message))
    child.once('exit', (code, signal) => settle(code === 0 ? null : `initdb ended with ${code ?? signal}`))
  })
  if (failure)
    throw new Trouble(
      `The database could not be made (${await lastWords(cluster, failure)}): see ${cluster.log}, or set DATABASE_URL.`,
    )
}

/** The last line that a cluster's program wrote, or what else is known of its end. */
export async function lastWords(cluster: Cluster, otherwise: string): Promise<string> {
  const log = await readFile(cluster.log, 'utf8').catch(() => '')
  const complaint = log.split('\n').findLast((line) => /FATAL|PANIC|error:|cannot|could not/.test(line))
  return complaint?.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim() ?? otherwise
}

async function give(place: string, { uid, gid }: SystemUser): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(place, uid, gid)
}
