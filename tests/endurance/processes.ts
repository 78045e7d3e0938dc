import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { OwnDesk, RunningDesk } from '@/tests/bench/desk'

const orNothing = async (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** Who was begun by whom, of all processes of this machine. */
async function parents(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const stats = await Promise.all(pids.map((pid) => orNothing(`/proc/${pid}/stat`)))
  return new Map(
    stats.flatMap((stat, at) =>
      stat === '' ? [] : [[pids[at]!, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const],
    ),
  )
}

function treeOf(root: number, parentOf: ReadonlyMap<number, number>): number[] {
  const below = [...parentOf]
    .filter(([, parent]) => parent === root)
    .flatMap(([pid]) => treeOf(pid, parentOf))
  return parentOf.has(root) ? [root, ...below] : []
}

/** The database's first process, which outlives the desk that began it. */
async function databaseOf({ dataDir }: OwnDesk): Promise<number> {
  const folder =
    (await orNothing(path.join(dataDir, 'postgres-folder'))).trim() || path.join(dataDir, 'postgres')
  return Number((await orNothing(path.join(folder, 'postmaster.pid'))).split('\n', 1)[0])
}

/** What is killed: everything at once, as when the machine goes; the desk, whose database lives on; or the database below the desk. */
export const targets = ['everything', 'the desk', 'the database'] as const
export type Target = (typeof targets)[number]

/** Kills all processes of that part of the desk by signal 9, and waits until they are gone. */
export async function kill(target: Target, own: OwnDesk, { pid }: RunningDesk): Promise<void> {
  const parentOf = await parents()
  const database = treeOf(await databaseOf(own), parentOf)
  const desk = treeOf(pid, parentOf).filter((each) => !database.includes(each))
  const doomed = target === 'everything' ? [...desk, ...database] : target === 'the desk' ? desk : database
  if (doomed.length === 0) throw new Error(`There is nothing to kill of ${target}.`)
  for (const each of doomed) killOne(each)
  for (const end = Date.now() + 10_000; doomed.some(isAlive); await wait(10))
    if (Date.now() > end) throw new Error(`${target} is killed and lives.`)
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it went by itself, its parent being gone
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
