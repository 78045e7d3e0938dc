import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { placeRange } from '@/components/article/text/place-selection'
import {
  readPoint,
  readSelection,
  readSelections,
  wordsOnPage,
} from '@/components/article/text/read-selection'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'
import { anArticleScreen } from '@/tests/support/article-screen'

const dossier = aDossier({
  claims: [
    aRatedClaim('true', 'unknown', { words: 'harbour district rose by a third' }),
    aClaim({ id: 'c2', words: 'by a third last year' }),
    aClaim({ id: 'c3', words: 'said. It was' }),
  ],
})
const page = dossier.revisions[0]!
const { text, blocks } = page
let root: HTMLElement

beforeEach(() => {
  render(anArticleScreen({ dossier }))
  root = screen.getByRole('article')
})

function wordsOf(change: (range: Range) => void): string | null {
  const range = document.createRange()
  change(range)
  const span = readSelection(root, page, range)
  return span && text.slice(span.start, span.end)
}

test('every stretch of the page is read back as it was placed, through highlights and over blocks', () => {
  for (let start = 0; start < text.length; start += 7) {
    for (const length of [1, 5, 60]) {
      const span = { start, end: Math.min(text.length, start + length) }
      const words = text.slice(span.start, span.end)
      if (words.startsWith('\n') || words.endsWith('\n')) continue
      expect(readSelection(root, page, placeRange(root, span)!), words).toEqual(span)
    }
  }
})

test('a selection that begins before the article and ends after it is the whole article', () => {
  expect(wordsOf((range) => range.selectNode(document.body))).toBe(text)
})

test('a selection by three clicks, which ends at the start of the next block, is the block', () => {
  const [, , paragraph, quote] = blocks
  const element = (start: number) => root.querySelector(`[data-start="${start}"]`)!
  const words = wordsOf((range) => {
    range.setStart(element(paragraph!.start), 0)
    range.setEnd(element(quote!.start), 0)
  })
  expect(words).toBe(text.slice(paragraph!.start, paragraph!.end))
})

test('a selection outside the article is none', () => {
  expect(wordsOf((range) => range.selectNodeContents(screen.getByRole('banner')))).toBeNull()
})

const block = (start: number) => root.querySelector(`[data-start="${start}"]`)!
const firstWords = (element: Element) =>
  document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text

test('a selection by three clicks on the last block ends with it, though the range ends beyond the article', () => {
  const last = blocks.at(-1)!
  expect(
    wordsOf((range) => {
      range.setStart(block(last.start), 0)
      range.setEnd(screen.getByRole('complementary', { name: 'Claims' }), 0)
    }),
  ).toBe(text.slice(last.start, last.end))
})

test('several ranges are several stretches, in the order of the text', () => {
  const ranges = [blocks[3]!, blocks[0]!].map(({ start, end }) => placeRange(root, { start, end })!)
  const selection = { rangeCount: 2, getRangeAt: (at: number) => ranges[at]! } as unknown as Selection
  expect(readSelections(root, page, selection)).toEqual(
    [blocks[0]!, blocks[3]!].map(({ start, end }) => ({ start, end })),
  )
})

test('what an extension wraps around words counts no letters, and the offsets stay right', () => {
  const words = firstWords(block(blocks[0]!.start))
  const rest = words.splitText(5)
  const wrapped = document.createElement('mark')
  rest.replaceWith(wrapped)
  wrapped.append(rest)
  expect(wordsOf((range) => range.selectNodeContents(wrapped))).toBe(text.slice(5, blocks[0]!.end))
})

test('of a block whose letters somebody else changed nothing is believed, neither selection nor point nor words', () => {
  const [first, second] = blocks
  // Put there in one turn, as it is before the page could be put right.
  firstWords(block(first!.start)).data = 'Die Mieten stiegen um ein Drittel'
  expect(wordsOf((range) => range.selectNodeContents(block(first!.start)))).toBeNull()
  expect(wordsOf((range) => range.selectNode(document.body))).toBeNull()
  expect(readPoint(root, page, firstWords(block(first!.start)), 3)).toBeNull()
  expect(wordsOnPage(root, page, { start: 0, end: second!.end })).toBeNull()
  expect(wordsOnPage(root, page, second!)).toBe(text.slice(second!.start, second!.end))
})

test('words over several blocks are read from the page with what parts the blocks in the revision', () => {
  expect(wordsOnPage(root, page, { start: 3, end: text.length - 3 })).toBe(text.slice(3, -3))
})
