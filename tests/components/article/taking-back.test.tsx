import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { moreThanMark } from '@/components/article/session/more-than-mark'
import { done } from '@/tests/support/answers'
import { openAtArticle, selectWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, aReview, aVerdict, noon } from '@/tests/support/dossier'

const ours = '00000000-0000-4000-8000-000000000000'
const marked = aClaim({ id: ours, words: 'The city says', lastSeq: 2 })
const wording = 'The claim in a sentence that stands alone'
const leaveField = () => act(() => (document.activeElement as HTMLElement).blur())

// Every random id is the same here: the desk answers for the very claim.
beforeEach(() => void vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => bytes))
openAtArticle()
afterEach(() => vi.restoreAllMocks())

/** The screen on which the words were just marked, its panel open with the wording in hand. */
async function justMarked(deeds: Parameters<typeof anArticleScreen>[0] = {}) {
  render(anArticleScreen({ ...deeds, deeds: { markClaim: async () => done(marked), ...deeds.deeds } }))
  selectWords('The city says')
  await userEvent.keyboard('c')
  await screen.findByRole('button', { expanded: true, name: /^The city says/ })
  await waitFor(() => expect(screen.getByLabelText(wording)).toHaveFocus())
}

test('a claim marked a while ago opens as any other: its keys are keys, and not words', async () => {
  await justMarked({ dossier: aDossier({ claims: [aClaim({ id: 'c2', words: 'Build 4,000 flats' })] }) })
  leaveField()
  await userEvent.keyboard('j')
  await screen.findByRole('button', { expanded: true, name: /^Build 4,000 flats/ })
  await userEvent.keyboard('k')
  await screen.findByRole('button', { expanded: true, name: /^The city says/ })
  expect(screen.getByLabelText(wording)).not.toHaveFocus()
  await userEvent.keyboard('j')
  await screen.findByRole('button', { expanded: true, name: /^Build 4,000 flats/ })
})

test('a claim that was closed right after its mark opens without the focus too', async () => {
  await justMarked()
  leaveField()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByLabelText(wording)).toBeNull())
  await userEvent.keyboard('j')
  await screen.findByLabelText(wording)
  expect(screen.getByLabelText(wording)).not.toHaveFocus()
})

test('whoever goes on to another claim before the panel is there is not called back', async () => {
  const other = aClaim({ id: 'c2', words: 'Build 4,000 flats' })
  const deeds = { markClaim: async () => done(marked) }
  render(anArticleScreen({ dossier: aDossier({ claims: [other] }), deeds }))
  selectWords('The city says')
  const key = new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true, cancelable: true })
  act(() => void document.body.dispatchEvent(key))
  act(() => screen.getByRole('button', { name: /^Build 4,000 flats/ }).click())
  await screen.findByText('Claim marked.')
  expect(
    await screen.findByRole('button', { expanded: true, name: /^Build 4,000 flats/ }),
  ).toBeInTheDocument()
  expect(screen.queryByRole('button', { expanded: true, name: /^The city says/ })).toBeNull()
})

test('undoing a mark that has a wording by now asks first, and drops the claim with all of it', async () => {
  const worded = { ...marked, claimReviewed: 'The city blames supply.', version: 2, lastSeq: 3 }
  const removeClaim = vi.fn()
  const editClaim = vi.fn(async (edit: { state?: string }) =>
    done(
      edit.state === 'dropped'
        ? { ...worded, state: 'dropped' as const, dropReason: 'Marked by mistake.', version: 3, lastSeq: 4 }
        : worded,
    ),
  )
  await justMarked({ deeds: { removeClaim, editClaim } })
  await userEvent.type(screen.getByLabelText(wording), 'The city blames supply.')
  leaveField()
  await waitFor(() =>
    expect(editClaim).toHaveBeenLastCalledWith(
      expect.objectContaining({ claimReviewed: 'The city blames supply.' }),
    ),
  )
  await userEvent.keyboard('z')
  const question = await screen.findByRole('dialog', { name: 'Take this claim back?' })
  expect(question).toHaveTextContent('There is more here than the mark: its wording.')
  await userEvent.click(within(question).getByRole('button', { name: 'Drop claim' }))
  expect(editClaim).toHaveBeenLastCalledWith({
    claimId: ours,
    version: 2,
    state: 'dropped',
    reason: 'Marked by mistake.',
  })
  expect(removeClaim).not.toHaveBeenCalled()
  expect(await screen.findByText('Claim dropped.')).toBeInTheDocument()
})

test('undoing a mere mark in an article whose rounds hide reviews drops it: somebody may have reviewed it', async () => {
  const removeClaim = vi.fn()
  const editClaim = vi.fn(async () =>
    done({ ...marked, state: 'dropped' as const, dropReason: 'Marked by mistake.', version: 2, lastSeq: 3 }),
  )
  await justMarked({
    dossier: aDossier({ article: { blind: true, requiredReviews: 2 } }),
    deeds: { removeClaim, editClaim },
  })
  leaveField()
  await userEvent.keyboard('z')
  expect(await screen.findByText('Claim taken away.')).toBeInTheDocument()
  expect(editClaim).toHaveBeenCalledExactlyOnceWith({
    claimId: ours,
    version: 1,
    state: 'dropped',
    reason: 'Marked by mistake.',
  })
  expect(removeClaim).not.toHaveBeenCalled()
})

test('words that are not yet saved count too: nothing is taken away under them', async () => {
  const removeClaim = vi.fn()
  await justMarked({ deeds: { removeClaim, editClaim: () => new Promise(() => undefined) } })
  await userEvent.type(screen.getByLabelText(wording), 'T')
  leaveField()
  await userEvent.keyboard('z')
  const question = await screen.findByRole('dialog', { name: 'Take this claim back?' })
  await userEvent.click(within(question).getByRole('button', { name: 'Keep it' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(removeClaim).not.toHaveBeenCalled()
})

test('an offer to take something back goes as soon as there is nothing left to take back, whoever did it', async () => {
  const own = aReview({ submittedAt: noon, version: 4 })
  const draft = { ...own, submittedAt: null, version: 3 }
  const agreed = aClaim({
    state: 'agreed',
    reviews: [own],
    verdict: aVerdict({ reason: null, decidedAt: noon }),
    lastSeq: 2,
  })
  const deeds = {
    saveReview: async () => done(agreed),
    takeReviewBack: async () => done(aClaim({ mine: { ...draft, id: 'd2' }, lastSeq: 3 })),
  }
  render(anArticleScreen({ dossier: aDossier({ claims: [aClaim({ mine: draft })] }), deeds }))
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Submit review' }))
  expect(await screen.findByText('Review submitted.')).toBeInTheDocument()
  await userEvent.click(await screen.findByRole('button', { name: 'Take your review back' }))
  expect(await screen.findByRole('button', { name: 'Submit review' })).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByText('Review submitted.')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('each thing that a claim can hold is named', () => {
  expect(moreThanMark(marked, [marked])).toEqual([])
  const rated = {
    ...marked,
    mine: aReview({ submittedAt: null }),
    reviews: [aReview()],
    openComments: 2,
    kind: 'quantity' as const,
    assignee: 'ben',
  }
  expect(moreThanMark(rated, [rated, aClaim({ parent: ours })])).toEqual([
    'who claims it, when or how',
    'whose work it is',
    'your review',
    '1 submitted review',
    '2 comments',
    '1 part',
  ])
})
