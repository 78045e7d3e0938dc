import { parseArgs } from 'node:util'
import { complain, say } from './say'
import { Trouble } from './trouble'

type Benchmarks = {
  measureNames: readonly string[]
  runBenchmarks: (wanted: readonly string[], isQuick: boolean, leaving: AbortSignal) => Promise<void>
}

/** They live with the tests, which nothing that ships depends on. */
const place = '@/tests/bench/run'

const leaving = new AbortController()
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => leaving.abort())

async function bench(): Promise<number> {
  const { measureNames, runBenchmarks } = (await import(place)) as Benchmarks
  const usage = `Usage: npm run bench [-- [--only ${measureNames.join('|')}]… [--quick]]`
  const asked = readArguments(usage)
  if (asked.help) return (say(usage), 0)
  const wanted = asked.only ?? measureNames
  const unknown = wanted.find((name) => !measureNames.includes(name))
  if (unknown !== undefined) throw new Trouble(usage)
  await runBenchmarks(wanted, asked.quick ?? false, leaving.signal)
  return 0
}

function readArguments(usage: string) {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        quick: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch {
    throw new Trouble(usage)
  }
}

process.exit(
  await bench().catch((error: unknown) => {
    if (!leaving.signal.aborted) complain(error)
    return error instanceof Trouble ? 2 : 1
  }),
)
