import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import { say } from '@/bin/say'
import { mutantsOf, sample, type Mutant } from './mutate'
import type { Held } from './vitest.config'

/** The rooms whose tests are tried. */
export const rooms = ['anchor', 'domain', 'export', 'ingest', 'verify', 'api'] as const
export type Room = (typeof rooms)[number]
export type Wishes = Readonly<{ rooms: readonly Room[]; most: number; seconds: number; seed: number }>

type Placed = Mutant & { file: string }
type Fate = 'caught' | 'survived' | 'reached by no test'

/** Breaks the pure rooms in one small place after the other, and tells which breaks no pure test notices. Nothing is written to disk. */
export async function runMutants({ rooms: wanted, most, seconds, seed }: Wishes): Promise<void> {
  const held: Held = { mutant: null }
  ;(globalThis as { tickmarkMutant?: Held }).tickmarkMutant = held
  const vitest = await createVitest({ root: process.cwd(), config: 'tests/mutants/vitest.config.ts', watch: false, maxWorkers: 1, reporters: [{}] })
  try {
    for (const room of wanted) await runRoom(vitest, held, room, { most, until: performance.now() + seconds * 1000, seed })
  } finally {
    await vitest.close()
  }
}

async function runRoom(vitest: Vitest, held: Held, room: Room, { most, until, seed }: { most: number; until: number; seed: number }) {
  const all = await mutantsIn(room)
  const fates: (readonly [Fate, Placed])[] = []
  for (const mutant of sample(all, most, seed)) {
    if (performance.now() > until) break
    held.mutant = mutant
    vitest.invalidateFile(mutant.file)
    fates.push([await tryOne(vitest, mutant.file), mutant])
    held.mutant = null
    vitest.invalidateFile(mutant.file)
  }
  const count = (fate: Fate) => fates.filter(([is]) => is === fate).length
  for (const [fate, { file, line, was, is }] of fates) {
    if (fate !== 'caught') say(`  ${path.relative('.', file)}:${line} ${fate}: ${short(was)} → ${short(is) || 'nothing'}`)
  }
  const share = fates.length === 0 ? 0 : Math.round((100 * count('caught')) / fates.length)
  say(`${room}: ${count('caught')} of ${fates.length} caught (${share} %), ${all.length} there are`)
}

const short = (code: string): string => code.replaceAll(/\s+/g, ' ').slice(0, 70)

async function tryOne(vitest: Vitest, file: string): Promise<Fate> {
  vitest.config.related = [file]
  const specifications = await vitest.getRelevantTestSpecifications()
  if (specifications.length === 0) return 'reached by no test'
  vitest.state.errorsSet.clear()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  return unhandledErrors.length > 0 || testModules.some((tests) => !tests.ok()) ? 'caught' : 'survived'
}

async function mutantsIn(room: Room): Promise<Placed[]> {
  const names = (await readdir(`lib/${room}`, { recursive: true })).filter((name) => name.endsWith('.ts')).toSorted()
  const files = names.map((name) => path.resolve('lib', room, name))
  return (await Promise.all(files.map(async (file) => mutantsOf(file, await readFile(file, 'utf8')).map((mutant) => ({ ...mutant, file }))))).flat()
}
