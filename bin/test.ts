import { parseArgs } from 'node:util'
import type { Tally } from './testing/part'
import { parts } from './testing/parts'
import { say } from './say'

const names = parts.map(({ name }) => name)
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } }, allowPositionals: true })
const only = values.only?.flatMap((list) => list.split(',')) ?? names

if (only.some((name) => !names.includes(name))) {
  say(`Usage: npm test -- --only ${names.join(',')}`)
  process.exit(2)
}

const outcomes: (readonly [title: string, tally: Tally])[] = []
for (const { name, title, run } of parts) {
  if (!only.includes(name)) continue
  say(`\n${title}`)
  outcomes.push([title, await run()])
}

say('')
for (const [title, { passed, failed, note }] of outcomes) say(`${title}: ${note ?? `${passed} passed, ${failed} failed`}`)
const sum = (of: 'passed' | 'failed') => outcomes.reduce((total, [, tally]) => total + tally[of], 0)
say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
