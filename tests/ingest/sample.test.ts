import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMarkdown } from '@/lib/ingest/markdown'
import { page } from '../support/page'

const sample = readMarkdown(
  readFileSync(join(process.cwd(), 'lib/commands/desk/sample/haqqani.md'), 'utf8'),
  {
    language: 'en',
  },
)

test('the sample is as long as a short news story', () => {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(sample.text)].filter(
    (piece) => piece.isWordLike,
  )
  const parted = sample.text.split(/\s+/u)
  for (const count of [words.length, parted.length]) {
    expect(count).toBeGreaterThanOrEqual(350)
    expect(count).toBeLessThanOrEqual(450)
  }
})

test('the sample says that it is one', () => {
  expect(sample.text).toContain('This is a sample that ships with Tickmark. It was written for practice')
})

test('the sample is set as a newspaper page', () => {
  const blocks = page(sample).map((block) => block.split(': ')[0])
  expect(sample.title).toBe('Kabul warns Islamabad as talks stall over militants and drones')
  expect(blocks).toEqual([
    'headline',
    'dek',
    'byline',
    'paragraph',
    'paragraph',
    'quote',
    'paragraph',
    'subheading',
    'paragraph',
    'subheading',
    'paragraph',
    'paragraph',
    'paragraph',
  ])
})

test('the sample holds in one sentence what takes five claims to check', () => {
  const found = sample.sentences.map(({ start, end }) => sample.text.slice(start, end))
  expect(found).toContain(
    "Diplomatic sources said the immediate trigger of the collapse appears to have been Pakistan's admission, for the first time publicly, " +
      'that it has an agreement with the United States permitting drone operations from its territory.',
  )
})

test.each([
  'on Thursday',
  'an event in Kabul',
  'united against any foreign invader',
  'doors of dialogue remain open',
  'lacks long-range missiles',
  'does not lack resolve',
  'talks in Istanbul',
  'no breakthrough',
  'less than 24 hours',
  '"own peril and doom"',
  '"completely obliterate"',
  'Tehreek-e-Taliban Pakistan',
  "Pakistan's internal problem",
  '"unreasonable and unacceptable"',
  'recall and control people',
  'retaliate for airstrikes',
  '"cannot be broken"',
  'US drones would not violate Afghan airspace',
])('the sample tells: %s', (fact) => {
  expect(sample.text).toContain(fact)
})
