import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { placeSelection } from '@/components/article/text/place-selection'
import { aClaim, aDossier, aRatedClaim } from './dossier'

/** Three claims of the page on rents, the first of which has a verdict. */
export const threeClaims = [
  aRatedClaim('true', 'said-on-record', { words: 'rose by a third' }),
  aClaim({ id: 'c2', words: 'by a third last year', claimReviewed: 'Second' }),
  aClaim({ id: 'c3', words: 'the freeze was dead' }),
]

/** Begins every test of the file at the article's own address, and leaves nothing selected behind. */
export function openAtArticle(): void {
  beforeEach(() => window.history.replaceState(null, '', '/articles/a1'))
  afterEach(() => window.getSelection()?.removeAllRanges())
}

/** The article on the screen. */
export const theArticle = () => screen.getByRole('article')

/** Selects a stretch of the article on the screen. */
export const selectStretch = (stretch: { start: number; end: number }) =>
  act(() => void placeSelection(theArticle(), stretch))

/** Selects those words of the page on rents. */
export function selectWords(words: string): void {
  const start = aDossier().revisions[0]!.text.indexOf(words)
  selectStretch({ start, end: start + words.length })
}

/** The words that are selected. */
export const selectedWords = () => window.getSelection()?.toString() ?? ''

/** The words that are lit as those of a claim. */
export const litWords = (claim: string) =>
  [...theArticle().querySelectorAll(`mark[data-claim="${claim}"]`)].map((mark) => mark.textContent).join('')

/** The claim that the address names as the chosen one. */
export const chosenClaim = () => new URLSearchParams(window.location.search).get('claim')
