import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { carry } from '@/lib/anchor/carry'
import { describe } from '@/lib/anchor/describe'
import type { Span } from '@/lib/anchor/span'
import { marked, show } from '../support/marked'

const root = path.join(import.meta.dirname, 'fixtures')
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const claims = z
  .array(
    z.strictObject({
      claim: z.string(),
      anchor: z.enum(['exact', 'moved', 'changed', 'lost']),
      now: z.string().optional(),
    }),
  )
  .min(1)

/** The stretch of a text that a few of its words with square brackets in them name. */
function named(text: string, bracketed: string): Span {
  const { text: words, span } = marked(bracketed)
  const at = text.indexOf(words)
  if (at < 0 || text.indexOf(words, at + 1) >= 0) throw new Error(`Stands there not once: ${words}`)
  return { start: at + span.start, end: at + span.end }
}

test.for(folders.map(({ name }) => name))('%s', (folder) => {
  const read = (file: string): string => readFileSync(path.join(root, folder, file), 'utf8')
  const [before, after] = [read('before.txt'), read('after.txt')]
  const wanted = claims.parse(JSON.parse(read('claims.json')))
  const carried = carry(
    before,
    after,
    wanted.map(({ claim }) => describe(before, named(before, claim))),
  )
  const told = carried.map(
    (found) => `${found.anchor}: ${show(after, found.anchor === 'lost' ? null : found)}`,
  )
  expect(told).toEqual(
    wanted.map(
      ({ anchor, now }) => `${anchor}: ${show(after, now === undefined ? null : named(after, now))}`,
    ),
  )
})

test('there are cases in many scripts', () => {
  expect(folders.length).toBeGreaterThanOrEqual(12)
  expect(folders.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['urdu', 'arabic', 'chinese', 'emoji']),
  )
})
