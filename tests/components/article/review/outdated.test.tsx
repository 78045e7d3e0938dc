import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aReview, noon } from '@/tests/support/dossier'

const review = aReview({ outdated: true })
const claim = aClaim({ state: 'in-review', seal: 'seal now', reviews: [review] })
const changes = [
  { thing: 'wording' as const, then: 'Rents rose by a third.', now: 'Rents rose by a quarter.' },
]
const listReviews: ClaimDeeds['listReviews'] = async () => ({
  ok: true,
  value: { items: [{ ...review, changes }], next: null },
})
const keeping = {
  saveDraft: async () => ({ ok: true as const, value: { savedAt: noon } }),
  dropDraft: async () => ({ ok: true as const, value: { dropped: true as const } }),
}
const two = { requiredReviews: 2 }

test('one’s own review of another state of the claim says what changed since, then and now, and that it does not count', async () => {
  render(<AClaimsColumn claims={[claim]} article={two} deeds={{ listReviews }} />)
  const section = await screen.findByRole('region', { name: 'What changed since your review' })
  expect(await within(section).findByText('The wording changed.')).toBeInTheDocument()
  expect(within(section).getByText('third', { selector: 'del' })).toBeInTheDocument()
  expect(screen.getByText(/Outdated: the claim changed since, so it does not count/)).toBeInTheDocument()
  expect(screen.queryByText(/Your review is in/)).toBeNull()
})

test('it is confirmed for the state that was seen, with or without a word, and a refusal keeps the words', async () => {
  const answers = [false, true]
  const confirmReview = vi.fn<ClaimDeeds['confirmReview']>(async ({ note = '' }) =>
    answers.shift()
      ? {
          ok: true,
          value: {
            ...claim,
            reviews: [
              { ...review, outdated: false, confirmations: [{ id: 'k1', at: noon, note, seal: 'seal now' }] },
            ],
          },
        }
      : { ok: false, problem: { code: 'stale', message: 'This was changed while you were writing.' } },
  )
  render(<AClaimsColumn claims={[claim]} article={two} deeds={{ listReviews, confirmReview, ...keeping }} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm your review' }))
  const form = within(screen.getByRole('form', { name: 'Confirm your review' }))
  await userEvent.type(form.getByLabelText('A word on it, if you like'), 'It is the same fact.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm' }))
  expect(await form.findByRole('alert')).toHaveTextContent('Your words are kept.')
  expect(form.getByLabelText('A word on it, if you like')).toHaveValue('It is the same fact.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm' }))
  expect(confirmReview).toHaveBeenLastCalledWith({
    claimId: claim.id,
    note: 'It is the same fact.',
    version: claim.version,
    seal: 'seal now',
  })
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'What changed since your review' })).toBeNull(),
  )
  expect(screen.getByText(/Looked at again and confirmed/).closest('p')).toHaveTextContent(
    'It is the same fact.',
  )
})

test('it may be reviewed anew instead, and why it could not be asked is said', async () => {
  const failing = vi.fn<ClaimDeeds['listReviews']>(async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  }))
  render(<AClaimsColumn claims={[claim]} article={two} deeds={{ listReviews: failing }} />)
  expect(await screen.findByText(/The desk cannot be reached/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(failing).toHaveBeenCalledTimes(2))
  await userEvent.click(screen.getByRole('button', { name: 'Review again' }))
  expect(await screen.findByRole('form', { name: 'Your review' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: 'What changed since your review' })).toBeNull()
})

test('a colleague’s outdated review says so, and is nobody else’s to confirm', async () => {
  render(
    <AClaimsColumn claims={[claim]} article={two} actor={anActor({ id: 'ben' })} deeds={{ listReviews }} />,
  )
  expect(await screen.findByText(/Outdated: the claim changed since/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Confirm your review' })).toBeNull()
})
