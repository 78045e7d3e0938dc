import { parseArgs } from 'node:util'
import { complain } from './say'
import { Trouble } from './trouble'

type Endurance = {
  runEndurance: (wishes: { kills: number; writers: number }, leaving: AbortSignal) => Promise<number>
}

/** It lives with the tests, which nothing that ships depends on. */
const place = '@/tests/endurance/run'

const usage = `Usage: npm run test:endurance [-- [--kills 20] [--writers 6]]
Kills a desk of its own again and again while people write on it, and looks whether everything it said it had kept is there, once.`

const leaving = new AbortController()
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => leaving.abort())

async function endurance(): Promise<number> {
  const { kills, writers } = readArguments()
  const { runEndurance } = (await import(place)) as Endurance
  return runEndurance({ kills, writers }, leaving.signal)
}

function readArguments() {
  const asked = (() => {
    try {
      return parseArgs({
        options: { kills: { type: 'string', default: '20' }, writers: { type: 'string', default: '6' } },
      }).values
    } catch {
      throw new Trouble(usage)
    }
  })()
  const [kills, writers] = [Number(asked.kills), Number(asked.writers)]
  if (
    ![
      [kills, 500],
      [writers, 20],
    ].every(([number, most]) => Number.isInteger(number) && number! > 0 && number! <= most!)
  )
    throw new Trouble(usage)
  return { kills, writers }
}

process.exit(
  await endurance().catch((error: unknown) => {
    if (!leaving.signal.aborted) complain(error)
    return error instanceof Trouble ? 2 : 1
  }),
)
