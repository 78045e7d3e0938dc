import { parseArgs } from 'node:util'
import { clocks, everyClock, findClockLibrary, runUnder } from './testing/clocks'
import type { Tally } from './testing/part'
import { complain, say } from './say'
import { Trouble } from './trouble'

const usage = `Usage: npm run test:clocks [-- [--every] [--only ${clocks.map((_, n) => n + 1).join('|')}]… [TEST FILE]…]
Runs the unit, component and database tests under other clocks and zones; --every runs each clock in each zone.`

function readArguments() {
  try {
    return parseArgs({
      options: { every: { type: 'boolean' }, only: { type: 'string', multiple: true } },
      allowPositionals: true,
    })
  } catch {
    throw new Trouble(usage)
  }
}

async function runClocks(): Promise<number> {
  const {
    values: { every, only },
    positionals,
  } = readArguments()
  const all = every ? everyClock : clocks
  const wanted = only ? all.filter((_, n) => only.includes(String(n + 1))) : all
  if (wanted.length === 0) throw new Trouble(usage)
  const library = findClockLibrary()
  const outcomes: (readonly [string, Tally])[] = []
  for (const clock of wanted)
    outcomes.push([`${clock.name}, ${clock.zone}`, await runUnder(clock, library, positionals)])
  for (const [name, { failures = [] }] of outcomes)
    for (const failure of failures) say(`\nFailed ${name}: ${failure}`)
  say('')
  for (const [name, { passed, failed }] of outcomes) say(`${name}: ${passed} passed, ${failed} failed`)
  return outcomes.some(([, { failed }]) => failed > 0) ? 1 : 0
}

process.exitCode = await runClocks().catch((error: unknown) => (complain(error), 1))
