import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { placeRange } from '@/components/article/place-selection'
import { readSelection } from '@/components/article/read-selection'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'
import { anArticleScreen } from '@/tests/support/article-screen'

const dossier = aDossier({
  claims: [aRatedClaim('true', 'unknown', { words: 'harbour district rose by a third' }), aClaim({ id: 'c2', words: 'by a third last year' }), aClaim({ id: 'c3', words: 'said. It was' })],
})
const { text, blocks } = dossier.revisions[0]!
let root: HTMLElement

beforeEach(() => {
  render(anArticleScreen({ dossier }))
  root = screen.getByRole('article')
})

function wordsOf(change: (range: Range) => void): string | null {
  const range = document.createRange()
  change(range)
  const span = readSelection(root, range)
  return span && text.slice(span.start, span.end)
}

test('every stretch of the page is read back as it was placed, through highlights and over blocks', () => {
  for (let start = 0; start < text.length; start += 7) {
    for (const length of [1, 5, 60]) {
      const span = { start, end: Math.min(text.length, start + length) }
      const words = text.slice(span.start, span.end)
      if (words.startsWith('\n') || words.endsWith('\n')) continue
      expect(readSelection(root, placeRange(root, span)!), words).toEqual(span)
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
  expect(words?.trimEnd()).toBe(text.slice(paragraph!.start, paragraph!.end))
})

test('a selection outside the article is none', () => {
  expect(wordsOf((range) => range.selectNodeContents(screen.getByRole('banner')))).toBeNull()
})
