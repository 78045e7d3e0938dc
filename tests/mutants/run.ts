import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { say } from '@/bin/say'
import { Trouble } from '@/bin/trouble'
import { allEquivalent, equivalentIn } from './equivalent'
import { mutantsOf, sample, type Mutant } from './mutate'
import { tableOf, type Fate, type Tally } from './tally'
import type { Ask, Told } from './trial'

/** The rooms whose tests are tried. */
export const rooms = ['anchor', 'domain', 'export', 'ingest', 'quotation', 'verify', 'api'] as const
export type Room = (typeof rooms)[number]
export type MutantsOptions = Readonly<{ rooms: readonly Room[]; most: number; seed: number }>

type Placed = Mutant & Readonly<{ file: string; isEquivalent: boolean }>

const slowest = 600_000
const afterAll = (took: number): number => 20_000 + 4 * took

/**
 * Breaks the pure rooms in one small place after the other, tells which breaks no pure test notices, and how many there are of each.
 * Nothing is written to disk. Whether as many are caught in each room as the house wants.
 */
export async function runMutants({ rooms: wanted, most, seed }: MutantsOptions): Promise<boolean> {
  allEquivalent()
  const tallies: Tally[] = []
  const bench = new Bench()
  try {
    for (const room of wanted) tallies.push(await runRoom(bench, room, most, seed))
  } finally {
    bench.end()
  }
  const { lines, isEnough } = tableOf(tallies)
  for (const line of lines) say(line)
  return isEnough
}

async function runRoom(bench: Bench, room: Room, most: number, seed: number): Promise<Tally> {
  const files = await filesOf(room)
  const began = performance.now()
  const failed = await bench.ask({ files, mutant: null, room }, slowest)
  if (failed === 'too slow' || failed?.length !== 0) {
    throw new Trouble(
      `Tests of lib/${room} fail as it is, so nothing can be told of its mutants: ${failed === null ? 'there are none' : failed === 'too slow' ? failed : failed.join(', ')}.`,
    )
  }
  const patience = afterAll(performance.now() - began)
  const all = (await Promise.all(files.map(mutantsIn))).flat()
  const fates: Fate[] = []
  for (const mutant of sample(all, most, seed)) {
    const told = await bench.ask({ files: [mutant.file], mutant, room }, patience)
    const fate = fateOf(told, mutant.isEquivalent)
    if (fate !== 'caught' && fate !== 'equivalent')
      say(
        `  ${path.relative('.', mutant.file)}:${mutant.line} ${fate}: ${short(mutant.was)} → ${short(mutant.is) || 'nothing'}`,
      )
    fates.push(fate)
  }
  return { room, all: all.length, fates }
}

function fateOf(told: Told | 'too slow', isEquivalent: boolean): Fate {
  if (told === 'too slow') return 'caught by the clock'
  if (told === null) return 'reached by no test'
  if (told.length > 0) return isEquivalent ? 'caught, though named equivalent' : 'caught'
  return isEquivalent ? 'equivalent' : 'survived'
}

const short = (code: string): string => code.replaceAll(/\s+/g, ' ').slice(0, 70)

/** A process of its own that tries one after the other, and is ended and begun anew when a mutant never lets it go. */
class Bench {
  #child: ChildProcess | null = null

  async ask(ask: Ask, patience: number): Promise<Told | 'too slow'> {
    this.#child ??= await begin()
    const child = this.#child
    const { signal, abort } = stopper()
    const told = Promise.race([
      once(child, 'message', { signal }).then(([words]) => words as Told),
      once(child, 'exit', { signal }).then(() =>
        Promise.reject(new Trouble('The process that tries mutants has ended.')),
      ),
      setTimeout(patience, 'too slow' as const, { signal }),
    ]).finally(abort)
    child.send(ask)
    const answer = await told
    if (answer === 'too slow') this.end()
    return answer
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

async function begin(): Promise<ChildProcess> {
  const child = fork(path.resolve('tests/mutants/trial.ts'))
  const { signal, abort } = stopper()
  const failed = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Trouble('The process that tries mutants did not begin.')),
  )
  await Promise.race([once(child, 'message', { signal }), failed]).finally(abort)
  return child
}

/** What ends the waiting for all that did not come first. */
function stopper(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

async function filesOf(room: Room): Promise<string[]> {
  const names = await readdir(`lib/${room}`, { recursive: true })
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.resolve('lib', room, name))
}

async function mutantsIn(file: string): Promise<Placed[]> {
  const text = await readFile(file, 'utf8')
  const named = equivalentIn(path.relative('.', file), text)
  return mutantsOf(file, text).map((mutant) => ({
    ...mutant,
    file,
    isEquivalent: named.some(
      ({ start, end, is }) => start === mutant.start && end === mutant.end && is === mutant.is,
    ),
  }))
}
