import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Client } from '@/components/client/client'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { done, refused } from '@/tests/support/answers'
import { chosenClaim, openAtArticle, selectWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier } from '@/tests/support/dossier'

const wording = 'The claim in a sentence that stands alone'
const field = () => screen.getByLabelText(wording)

/** A desk whose answers to marks are given by hand. */
function aSlowDesk(deeds: Partial<Client> = {}) {
  const asked: { id: string; words: string[]; answer: (with_: Answer<Claim, never>) => Promise<void> }[] = []
  const markClaim: Client['markClaim'] = ({ id = '', spans }) =>
    new Promise((settle) => {
      const words = spans.map(({ exact }) => exact)
      asked.push({ id, words, answer: (with_) => act(async () => settle(with_)) })
    })
  const editClaim: Client['editClaim'] = async ({ claimId }) =>
    done(aClaim({ id: claimId, words: 'The city says', version: 2, lastSeq: 3 }))
  let answered = 0
  /** The first mark that was not answered yet, which is sent once its highlight is painted. */
  const next = async () => {
    await waitFor(() => expect(asked.length).toBeGreaterThan(answered))
    return asked[answered++]!
  }
  return {
    asked,
    deeds: { markClaim, editClaim, ...deeds },
    answer: async (with_: Answer<Claim, never>) => (await next()).answer(with_),
    take: async () => {
      const { id, words, answer } = await next()
      await answer(done(aClaim({ id, words, lastSeq: 2 })))
    },
  }
}

openAtArticle()

test('with the very key the wording has the focus, and once the mark is painted the panel is open, though the desk has not answered', async () => {
  const desk = aSlowDesk()
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  const key = new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true, cancelable: true })
  act(() => void document.body.dispatchEvent(key))
  expect(field()).toHaveFocus()
  expect(within(screen.getByRole('banner')).getByText('Saving')).toBeInTheDocument()
  expect(await screen.findByRole('button', { expanded: true, name: /^The city says/ })).toBeInTheDocument()
  expect(field()).toHaveFocus()
})

test('what is typed before the answer is neither lost nor run as a command, and is saved once the claim is there', async () => {
  const editClaim = vi.fn<Client['editClaim']>(async ({ claimId, claimReviewed = '' }) =>
    done(aClaim({ id: claimId, words: 'The city says', claimReviewed, version: 2, lastSeq: 3 })),
  )
  const desk = aSlowDesk({ editClaim })
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('cjs1z blames supply.')
  expect(field()).toHaveValue('js1z blames supply.')
  act(() => field().blur())
  expect(editClaim).not.toHaveBeenCalled()
  await desk.take()
  // On a slow machine the first letters are sent before the rest.
  await waitFor(() => expect(editClaim.mock.lastCall?.[0].claimReviewed).toBe('js1z blames supply.'))
  expect(editClaim.mock.calls[0]?.[0]).toMatchObject({ claimId: desk.asked[0]!.id, version: 1 })
  expect(field()).toHaveValue('js1z blames supply.')
})

test('what was said of a claim is asked for once something has happened to it, not while it is as it was marked', async () => {
  const listClaimComments = vi.fn<Client['listClaimComments']>(async () => done({ items: [], next: null }))
  const desk = aSlowDesk({ listClaimComments })
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  expect(await screen.findByText('No comments yet.')).toBeInTheDocument()
  await waitFor(() => expect(desk.asked).toHaveLength(1))
  await desk.take()
  await userEvent.keyboard('The city.')
  expect(screen.getByText('No comments yet.')).toBeInTheDocument()
  expect(listClaimComments).not.toHaveBeenCalled()
  act(() => field().blur())
  await waitFor(() => expect(listClaimComments).toHaveBeenCalledTimes(1))
})

test('a colleague’s changes that are read meanwhile do not take the mark away', async () => {
  const desk = aSlowDesk()
  const { rerender } = render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('cThe city')
  rerender(
    anArticleScreen({
      dossier: aDossier({
        lastSeq: 9,
        claims: [aClaim({ id: 'c9', words: 'Build 4,000 flats', lastSeq: 9 })],
      }),
      deeds: desk.deeds,
    }),
  )
  expect(field()).toHaveValue('The city')
  expect(field()).toHaveFocus()
  await desk.take()
  expect(field()).toHaveValue('The city')
})

test('a lost answer is told, tried again under the same id, and marks once', async () => {
  const desk = aSlowDesk()
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  await desk.answer(refused('unreachable', 'The desk cannot be reached.'))
  expect(await screen.findByText(/Not marked yet. The desk cannot be reached/)).toBeInTheDocument()
  expect(field()).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(desk.asked).toHaveLength(2))
  expect(desk.asked[1]!.id).toBe(desk.asked[0]!.id)
  await desk.take()
  expect(screen.queryByText(/Not marked/)).toBeNull()
  expect(await screen.findByText('Claim marked.')).toBeInTheDocument()
})

test('what was typed stays when the mark is refused, and goes with it when it is marked again', async () => {
  const editClaim = vi.fn<Client['editClaim']>(async ({ claimId, claimReviewed = '' }) =>
    done(aClaim({ id: claimId, words: 'The city says', claimReviewed, version: 2, lastSeq: 3 })),
  )
  const desk = aSlowDesk({ editClaim })
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('cBlame')
  await desk.answer(refused('not-signed-in', 'Sign in first.'))
  expect(await screen.findByRole('alert')).toHaveTextContent('Not marked. Sign in first.')
  await userEvent.keyboard(' it')
  expect(field()).toHaveValue('Blame it')
  await userEvent.click(screen.getByRole('button', { name: 'Mark it again' }))
  await desk.take()
  await waitFor(() =>
    expect(editClaim).toHaveBeenCalledWith(expect.objectContaining({ claimReviewed: 'Blame it' })),
  )
})

test('a key that is held writes nothing into the field that it opened', () => {
  const desk = aSlowDesk()
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  const press = (repeat: boolean) => {
    const key = new KeyboardEvent('keydown', {
      key: 'c',
      code: 'KeyC',
      repeat,
      bubbles: true,
      cancelable: true,
    })
    act(() => void document.activeElement!.dispatchEvent(key))
    return key.defaultPrevented
  }
  expect([press(false), press(true), press(true), press(false)]).toEqual([true, true, true, false])
})

test('undo lets go of a mark that is on its way, and takes it away when the desk has it after all', async () => {
  const removeClaim = vi.fn<Client['removeClaim']>(async ({ claimId }) => done({ id: claimId }))
  const desk = aSlowDesk({ removeClaim })
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  act(() => field().blur())
  await userEvent.keyboard('z')
  expect(screen.queryByLabelText(wording)).toBeNull()
  await desk.take()
  expect(removeClaim).toHaveBeenCalledWith({ claimId: desk.asked[0]!.id, version: 1 })
  expect(screen.queryByLabelText(wording)).toBeNull()
})

test('the same words marked again before the answer are told to be a claim already, which can be opened or marked anyway', async () => {
  const desk = aSlowDesk()
  render(anArticleScreen({ deeds: desk.deeds }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  await screen.findByRole('button', { expanded: true, name: /^The city says/ })
  act(() => field().blur())
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(chosenClaim()).toBeNull())
  selectWords('The city says')
  await userEvent.keyboard('c')
  const question = await screen.findByRole('dialog', { name: 'This is claim 1 already' })
  expect(within(question).getByRole('button', { name: 'Open claim 1' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(chosenClaim()).toBe(desk.asked[0]!.id))
  expect(desk.asked).toHaveLength(1)
  selectWords('The city says')
  await userEvent.keyboard('c')
  await userEvent.click(await screen.findByRole('button', { name: 'Mark anyway' }))
  await waitFor(() =>
    expect(desk.asked.map(({ words }) => words)).toEqual([['The city says'], ['The city says']]),
  )
  await waitFor(() => expect(field()).toHaveFocus())
})
