import { parseArgs } from 'node:util'
import { complain } from './say'
import { Trouble } from './trouble'

type Room = string
type Mutants = {
  rooms: readonly Room[]
  runMutants: (wishes: { rooms: readonly Room[]; most: number; seed: number }) => Promise<boolean>
}

/** It lives with the tests, which nothing that ships depends on. */
const place = '@/tests/mutants/run'

async function mutants(): Promise<number> {
  const { rooms, runMutants } = (await import(place)) as Mutants
  const usage = `Usage: npm run test:mutants [-- [--room ${rooms.join('|')}]… [--most 40] [--seed 1]]
Breaks the pure rooms in one small place after the other, and tells which breaks no pure test notices: --most of them in each room, drawn by --seed.`
  const asked = readArguments(usage)
  const [most, seed] = [Number(asked.most), Number(asked.seed)]
  const wanted = asked.room ?? rooms
  if (
    ![most, seed].every((number) => Number.isInteger(number) && number > 0) ||
    wanted.some((room) => !rooms.includes(room))
  )
    throw new Trouble(usage)
  return (await runMutants({ rooms: wanted, most, seed })) ? 0 : 1
}

function readArguments(usage: string) {
  const number = (otherwise: string) => ({ type: 'string', default: otherwise }) as const
  try {
    return parseArgs({
      options: { room: { type: 'string', multiple: true }, most: number('40'), seed: number('1') },
    }).values
  } catch {
    throw new Trouble(usage)
  }
}

process.exitCode = await mutants().catch((error: unknown) => (complain(error), 1))
