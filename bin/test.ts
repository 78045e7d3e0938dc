import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Tally } from './testing/part'
import { partGroups } from './testing/parts'
import { say } from './say'

const groups = partGroups(availableParallelism())
const names = groups.flat().map(({ name }) => name)
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const only = values.only?.flatMap((list) => list.split(',')) ?? names

if (only.some((name) => !names.includes(name))) {
  say(`Usage: npm test -- --only ${names.join(',')}`)
  process.exit(2)
}

const outcomes: (readonly [title: string, tally: Tally])[] = []
for (const group of groups) {
  const wanted = group.filter(({ name }) => only.includes(name))
  if (wanted.length > 0) say(`\n${wanted.map(({ title }) => title).join(' · ')}`)
  const ended = await Promise.all(wanted.map(async ({ title, run }) => [title, await run()] as const))
  for (const [title, { words }] of ended) if (words) say(`\n${title}:\n${words}`)
  outcomes.push(...ended)
}

for (const [title, { failures = [] }] of outcomes)
  for (const failure of failures) say(`\nFailed, ${title}: ${failure}`)
say('')
for (const [title, { passed, failed, note }] of outcomes)
  say(`${title}: ${note ?? `${passed} passed, ${failed} failed`}`)
const sum = (of: 'passed' | 'failed') => outcomes.reduce((total, [, tally]) => total + tally[of], 0)
say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
