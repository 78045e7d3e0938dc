import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { WayBack } from '@/components/article/session/steps'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, aReview, aVerdict, noon } from '@/tests/support/dossier'

const draft = aReview({ id: 'd', submittedAt: null, reasoning: 'It was a quarter.', version: 3 })
const own = aReview({ id: 'r', submittedAt: noon, reasoning: 'It was a quarter.', version: 4 })
const verdict = aVerdict({
  round: 1,
  method: 'agreement',
  reason: null,
  decidedAt: noon,
  explanation: own.reasoning,
})
const agreed = aClaim({ state: 'agreed', reviews: [own], verdict, lastSeq: 2 })
const open = aClaim({ mine: { ...own, id: 'd2', submittedAt: null, version: 5 }, lastSeq: 3 })
const takeReviewBack = () => vi.fn<ClaimDeeds['takeReviewBack']>(async () => ({ ok: true, value: open }))

test('stands beside one’s own review, and gives it back as a draft with the form in hand', async () => {
  const take = takeReviewBack()
  render(<AClaimsColumn claims={[agreed]} deeds={{ takeReviewBack: take }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Take your review back' }))
  const form = within(await screen.findByRole('form', { name: 'Your review' }))
  expect(take).toHaveBeenCalledExactlyOnceWith({ claimId: 'c1', version: agreed.version })
  expect(form.getByLabelText('Reasoning')).toHaveValue('It was a quarter.')
  await waitFor(() =>
    expect(screen.getByRole('form', { name: 'Your review' })).toContainElement(
      document.activeElement as HTMLElement,
    ),
  )
  expect(screen.queryByRole('region', { name: 'Verdict' })).toBeNull()
})

test('is not there where others have gone on from it', () => {
  const later = '2026-11-23T13:00:00.000Z'
  render(
    <AClaimsColumn
      claims={[
        aClaim({
          state: 'contested',
          reviews: [own, aReview({ id: 'b', reviewer: 'ben', substance: 'false', submittedAt: later })],
        }),
      ]}
      article={{ requiredReviews: 2 }}
    />,
  )
  expect(screen.queryByRole('button', { name: 'Take your review back' })).toBeNull()
})

test('says why it stands when the desk knows more', async () => {
  const says = 'The article was signed off with your review, so it stands; you can review again.'
  render(
    <AClaimsColumn
      claims={[agreed]}
      deeds={{
        takeReviewBack: async () => ({
          ok: false,
          problem: { code: 'against-rule', rule: 'signed-off-since', message: says },
        }),
      }}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Take your review back' }))
  expect(await screen.findByText(says)).toBeVisible()
  expect(screen.getByRole('region', { name: 'Verdict' })).toBeVisible()
})

test('is offered as soon as a review is submitted, for as long as it stands', async () => {
  const ways: WayBack[] = []
  const take = takeReviewBack()
  const saveReview: ClaimDeeds['saveReview'] = async () => ({ ok: true, value: agreed })
  render(
    <AClaimsColumn
      claims={[aClaim({ mine: draft })]}
      deeds={{ saveReview, takeReviewBack: take }}
      onWayBack={(way) => ways.push(way)}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  await screen.findByRole('region', { name: 'Verdict' })
  const [way] = ways
  expect([way?.done, way?.isOver([agreed]), way?.isOver([open])]).toEqual(['Review submitted.', false, true])
  await act(() => way!.undo())
  expect(await screen.findByLabelText('Reasoning')).toHaveValue('It was a quarter.')
  expect(screen.getByRole('button', { name: 'Submit review' })).toBeVisible()
})
