import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Client } from '@/components/client/client'
import { done, refused } from '@/tests/support/answers'
import {
  chosenClaim,
  litWords,
  openAtArticle,
  selectWords,
  theArticle,
} from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, anActor } from '@/tests/support/dossier'

const { text, sentences } = aDossier().revisions[0]!

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** A desk that takes the mark under the id that it brings. */
const answering =
  (words: string, version = 1): Client['markClaim'] =>
  async ({ id }) =>
    done(aClaim({ id, words, version, lastSeq: 2 }))

openAtArticle()

test('a claim is marked with the words selected and one key, and opens', async () => {
  const markClaim = vi.fn(answering('The city says'))
  render(anArticleScreen({ deeds: { markClaim } }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  await waitFor(() =>
    expect(markClaim).toHaveBeenCalledWith({
      id: expect.stringMatching(uuid),
      articleId: 'a1',
      revision: 1,
      spans: [
        { start: text.indexOf('The city'), end: text.indexOf('The city') + 13, exact: 'The city says' },
      ],
    }),
  )
  await waitFor(() => expect(chosenClaim()).toMatch(uuid))
  expect(litWords(chosenClaim()!)).toBe('The city says')
  expect(window.getSelection()?.isCollapsed).toBe(true)
})

test('a button beside the settled selection marks it too, and the words light before the server answers', async () => {
  let answer: (value: ReturnType<typeof done<ReturnType<typeof aClaim>>>) => void = () => undefined
  render(anArticleScreen({ deeds: { markClaim: () => new Promise((settle) => (answer = settle)) } }))
  selectWords('The city says')
  await userEvent.click(await screen.findByRole('button', { name: /Mark claim/ }))
  await waitFor(() => expect(chosenClaim()).toMatch(uuid))
  const own = () => theArticle().querySelector(`mark[data-claim="${chosenClaim()}"]`)
  expect(own()).toHaveClass('is-waiting')
  expect(own()).toHaveTextContent('The city says')
  await act(async () => answer(done(aClaim({ id: chosenClaim()!, words: 'The city says', lastSeq: 2 }))))
  expect(own()).not.toHaveClass('is-waiting')
  expect(own()).toHaveTextContent('The city says')
})

test('a refused claim says why and stays to be marked again; let go of, it loses its light and gives the selection back', async () => {
  render(
    anArticleScreen({
      deeds: { markClaim: async () => refused('against-rule', 'The article has another revision by now.') },
    }),
  )
  selectWords('The city says')
  await userEvent.keyboard('c')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not marked. The article has another revision by now.',
  )
  expect(within(screen.getByRole('banner')).getByText(/^Not saved/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Let it go' }))
  expect(window.getSelection()?.toString()).toBe('The city says')
  expect(theArticle().querySelector('.is-waiting')).toBeNull()
  await waitFor(() => expect(chosenClaim()).toBeNull())
})

test('a reader without the right to mark is not offered it', async () => {
  const markClaim = vi.fn()
  render(anArticleScreen({ actor: anActor({ role: 'reader' }), deeds: { markClaim } }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  expect(markClaim).not.toHaveBeenCalled()
  expect(screen.queryByRole('button', { name: /Mark claim/ })).toBeNull()
})

test('a marked claim is taken away again by one key', async () => {
  const removeClaim = vi.fn(async () => done({ id: 'new' }))
  render(anArticleScreen({ deeds: { markClaim: answering('The city says', 3), removeClaim } }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  await screen.findByRole('button', { name: 'Undo' })
  act(() => (document.activeElement as HTMLElement).blur())
  await waitFor(() => expect(chosenClaim()).toMatch(uuid))
  const claimId = chosenClaim()!
  await userEvent.keyboard('z')
  expect(removeClaim).toHaveBeenCalledWith({ claimId, version: 3 })
  await waitFor(() => expect(litWords(claimId)).toBe(''))
  await waitFor(() => expect(chosenClaim()).toBeNull())
})

test('the keyboard alone selects a sentence, and marks it', async () => {
  const markClaim = vi.fn(answering('The city says supply is to blame.'))
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aClaim({
            words: 'Rents rose by a third last year',
            spans: [{ ...aClaim().spans[0]!, start: 0, end: 31 }],
          }),
        ],
      }),
      deeds: { markClaim },
    }),
  )
  await userEvent.keyboard('nc')
  await waitFor(() =>
    expect(markClaim).toHaveBeenCalledWith(
      expect.objectContaining({
        spans: [expect.objectContaining({ exact: 'The city says supply is to blame.' })],
      }),
    ),
  )
})

test('the whole article selected is not marked without a question', async () => {
  const markClaim = vi.fn(answering(text))
  render(anArticleScreen({ deeds: { markClaim } }))
  act(() => window.getSelection()!.selectAllChildren(document.body))
  await userEvent.keyboard('c')
  const question = await screen.findByRole('dialog', {
    name: `Mark ${sentences.length} sentences as one claim?`,
  })
  await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }))
  expect(markClaim).not.toHaveBeenCalled()
})
