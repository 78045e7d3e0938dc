import { expect, test } from 'vitest'
import { isForeignPage } from '@/lib/parse/check-page'
import { keptPage } from '../support/kept-page'

test('a page as the child gives it is a page', () => {
  expect(isForeignPage(keptPage)).toBe(true)
  expect(isForeignPage({ ...keptPage, title: null, language: null, blocks: [] })).toBe(true)
})

test('its blocks may tell their page, or who says them and when', () => {
  const blocks = [
    { kind: 'headline', start: 0, end: 10, page: 1 },
    { kind: 'paragraph', start: 12, end: 51, from: 0, to: 1_500, speaker: 'Ada' },
  ]
  expect(isForeignPage({ ...keptPage, blocks })).toBe(true)
})

const { text } = keptPage

test.for<[string, unknown]>([
  ['nothing', null],
  ['a word', 'page'],
  ['a text that is none', { ...keptPage, text: 7 }],
  ['half a sign', { ...keptPage, text: `${text}\ud800` }],
  ['a sign that cannot be stored', { ...keptPage, title: 'Rents\0' }],
  ['more text than any page has', { ...keptPage, text: 'x'.repeat(4_000_001) }],
  ['a title that is a book', { ...keptPage, title: 'x'.repeat(2_001) }],
  ['a wall that there is not', { ...keptPage, wall: 'brick' }],
  ['a way of reading that there is not', { ...keptPage, reading: 'all' }],
  ['a block of another kind', { ...keptPage, blocks: [{ kind: 'script', start: 0, end: 1 }] }],
  [
    'a block beyond the text',
    { ...keptPage, blocks: [{ kind: 'paragraph', start: 0, end: text.length + 1 }] },
  ],
  ['a block that ends before it begins', { ...keptPage, blocks: [{ kind: 'paragraph', start: 5, end: 4 }] }],
  ['a block at no place', { ...keptPage, blocks: [{ kind: 'paragraph', start: '0', end: 1 }] }],
  ['no block where there should be one', { ...keptPage, blocks: [null] }],
  [
    'blocks that overlap',
    {
      ...keptPage,
      blocks: [
        { kind: 'paragraph', start: 0, end: 5 },
        { kind: 'paragraph', start: 4, end: 8 },
      ],
    },
  ],
  ['a page before the first', { ...keptPage, blocks: [{ kind: 'paragraph', start: 0, end: 1, page: 0 }] }],
  ['a time that is none', { ...keptPage, blocks: [{ kind: 'paragraph', start: 0, end: 1, from: -1 }] }],
  [
    'a speaker who is half a sign',
    { ...keptPage, blocks: [{ kind: 'paragraph', start: 0, end: 1, speaker: '\ud800' }] },
  ],
  [
    'a block with something beside',
    { ...keptPage, blocks: [{ kind: 'paragraph', start: 0, end: 1, href: '/' }] },
  ],
  ['something beside', { ...keptPage, sha256: 'a'.repeat(64) }],
])('%s is none', ([, value]) => {
  expect(isForeignPage(value)).toBe(false)
})
