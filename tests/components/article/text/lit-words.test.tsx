import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { litWords, openAtArticle, theArticle, threeClaims } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'

openAtArticle()

test('what a filter hides is not lit in the text', async () => {
  window.history.replaceState(null, '', '/articles/a1?state=open')
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }), search: 'state=open' }))
  expect(litWords('c1')).toBe('')
  expect(litWords('c3')).toBe('the freeze was dead')
})

test('pointing at words lights all pieces of their claim, and nothing stays lit when the pointer has gone', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aClaim({ words: ['Build 4,000 flats', 'Freeze rents'] }),
          aClaim({ id: 'c2', words: 'the freeze was dead' }),
        ],
      }),
    }),
  )
  const under = () => [...theArticle().querySelectorAll('mark[data-lit]')].map((mark) => mark.textContent)
  const user = userEvent.setup()
  await user.hover(within(theArticle()).getByText('Freeze rents'))
  expect(under()).toEqual(['Build 4,000 flats', 'Freeze rents'])
  await user.hover(screen.getByRole('banner'))
  expect(under()).toEqual([])
})

test('a claim is heard in the text with its state and ratings, once for each passage, and drawn anew when they change', () => {
  const screenOf = (rating: string) =>
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aRatedClaim(rating, 'reported-only', { words: 'rose by a third' }),
          aClaim({ id: 'c2', words: 'a third last year', lastSeq: 1 }),
        ],
      }),
    })
  const heard = () =>
    [...theArticle().querySelectorAll('mark')].map((mark) => [
      mark.textContent,
      mark.getAttribute('aria-description'),
    ])
  const { rerender } = render(screenOf('true'))
  expect(heard()).toEqual([
    ['rose by ', 'Claim, one review. Is it so? True. Was it said? Reported only.'],
    ['a third', null],
    ['a third', 'Claim, open, not rated.'],
    [' last year', null],
  ])
  rerender(screenOf('unproven'))
  expect(heard()[0]).toEqual([
    'rose by ',
    'Claim, one review. Is it so? Unproven. Was it said? Reported only.',
  ])
})

test('choosing a claim or setting a filter draws no block again that looks as before', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  const drawn: Node[] = []
  const watch = new MutationObserver((changes) => drawn.push(...changes.map(({ target }) => target)))
  watch.observe(theArticle(), { childList: true, subtree: true, characterData: true, attributes: true })
  await userEvent.keyboard('j')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'stale')
  const blocks = drawn.flatMap(
    (node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-start]') ?? [],
  )
  const withClaims = ['Rents in the harbour', 'Two officials'].map((words) =>
    within(theArticle()).getByText(
      (_, element) => element?.matches('[data-start]') === true && element.textContent.startsWith(words),
    ),
  )
  expect(new Set(blocks)).toEqual(new Set(withClaims))
  watch.disconnect()
})
