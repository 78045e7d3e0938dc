import { parseArgs } from 'node:util'
import { complain } from './say'
import { Trouble } from './trouble'

type Room = string
type Mutants = { rooms: readonly Room[]; runMutants: (wishes: { rooms: readonly Room[]; most: number; seconds: number; seed: number }) => Promise<void> }

/** It lives with the tests, which nothing that ships depends on. */
const place = '@/tests/mutants/run'

async function mutants(): Promise<number> {
  const { rooms, runMutants } = (await import(place)) as Mutants
  const usage = `Usage: npm run test:mutants [-- [--room ${rooms.join('|')}]… [--most 60] [--seconds 600] [--seed 1]]
Breaks the pure rooms in one small place after the other, and tells which breaks no pure test notices; --most and --seconds hold for each room.`
  const asked = readArguments(usage)
  const [most, seconds, seed] = [asked.most, asked.seconds, asked.seed].map(Number) as [number, number, number]
  const wanted = asked.room ?? rooms
  if (![most, seconds, seed].every((number) => number > 0) || wanted.some((room) => !rooms.includes(room))) throw new Trouble(usage)
  await runMutants({ rooms: wanted, most, seconds, seed })
  return 0
}

function readArguments(usage: string) {
  const number = (otherwise: string) => ({ type: 'string', default: otherwise }) as const
  try {
    return parseArgs({ options: { room: { type: 'string', multiple: true }, most: number('60'), seconds: number('600'), seed: number('1') } }).values
  } catch {
    throw new Trouble(usage)
  }
}

process.exitCode = await mutants().catch((error: unknown) => (complain(error), 1))
