import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { evidenceAt } from '@/components/article/review/evidence-at'
import type { Claim } from '@/lib/domain/claim'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { ben, claims, contested, eve, keeping, later, two } from './contested-claim'

type Decided = Parameters<ClaimDeeds['adjudicateClaim']>[0]

function deciding(claim: Claim = contested) {
  const given: Decided[] = []
  const adjudicateClaim: ClaimDeeds['adjudicateClaim'] = async (decision) => {
    given.push(decision)
    const { attribution, substance, reason } = decision
    return {
      ok: true,
      value: {
        ...claim,
        state: 'adjudicated',
        verdict: aVerdict({
          attribution,
          substance,
          explanation: reason,
          reason,
          method: 'adjudication',
          decidedBy: 'eve',
          by: [{ person: 'eve', words: reason }],
        }),
      },
    }
  }
  return { deeds: { adjudicateClaim, ...keeping }, given }
}

test('shows an editor the answers side by side, each with the evidence that there was, and takes one with a reason', async () => {
  const { deeds, given } = deciding()
  render(<AClaimsColumn claims={claims} actor={eve} article={two} deeds={deeds} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Compare and decide' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Decide this claim' }))
  const [ada, other] = [
    within(dialog.getByRole('region', { name: 'Review by Ada Noor' })),
    within(dialog.getByRole('region', { name: 'Review by Ben Okri' })),
  ]
  expect(ada.getByText('Rents 2025')).toBeInTheDocument()
  expect(ada.getByText('Withdrawn since.')).toBeInTheDocument()
  expect(ada.queryByText('A letter')).toBeNull()
  expect(other.getByText('A letter')).toBeInTheDocument()
  expect(other.getByText('Its words were changed since.')).toBeInTheDocument()
  expect(ada.queryByText('Its words were changed since.')).toBeNull()
  expect(other.queryByText('Rents 2025')).toBeNull()
  await userEvent.click(other.getByRole('button', { name: 'Take this answer of Ben Okri' }))
  expect(dialog.getByRole('radio', { name: /^False/ })).toBeChecked()
  await userEvent.type(dialog.getByLabelText('Reason'), 'The table is right.')
  await userEvent.click(dialog.getByRole('button', { name: 'Decide' }))
  const verdict = await screen.findByRole('region', { name: 'Verdict' })
  expect(verdict).toHaveTextContent('Verdict by adjudication, Eve Lund decided')
  expect(given).toEqual([
    {
      claimId: 'c1',
      attribution: 'said-on-record',
      substance: 'false',
      reason: 'The table is right.',
      version: 1,
    },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('tells two reviewers of one name apart', async () => {
  const alike = aClaim({
    state: 'contested',
    reviews: [aReview({ reviewer: 'left' }), { ...ben, reviewer: 'left too' }],
  })
  render(<AClaimsColumn claims={[alike]} actor={eve} article={two} deeds={deciding(alike).deeds} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Compare and decide' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getAllByRole('region').map((side) => side.getAttribute('aria-label'))).toEqual([
    'Review by Somebody who left the desk (1)',
    'Review by Somebody who left the desk (2)',
  ])
  await userEvent.click(
    dialog.getByRole('button', { name: 'Take this answer of Somebody who left the desk (2)' }),
  )
  expect(dialog.getByRole('radio', { name: /^False/ })).toBeChecked()
})

test('begins with what they agree on, merges their reasons, and says what is missing', async () => {
  const { deeds, given } = deciding()
  render(<AClaimsColumn claims={claims} actor={eve} article={two} deeds={deeds} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Compare and decide' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByRole('radio', { name: /^Said, on record/ })).toBeChecked()
  await userEvent.click(dialog.getByRole('button', { name: 'Decide' }))
  expect(within(dialog.getByRole('group', { name: 'Is it so?' })).getByRole('alert')).toHaveTextContent(
    'Answer “Is it so?” before you decide.',
  )
  expect(dialog.getByLabelText('Reason')).toHaveAccessibleDescription(/Say why you decide so/)
  await userEvent.click(dialog.getByRole('button', { name: 'Merge their reasons' }))
  expect(dialog.getByLabelText('Reason')).toHaveValue(
    'Ada Noor: The office’s table says so.\n\nBen Okri: The table says 12 %.',
  )
  expect(given).toEqual([])
})

test('keeps the words of a refused decision, and those that were left half-written', async () => {
  const adjudicateClaim = vi.fn<ClaimDeeds['adjudicateClaim']>(async () => ({
    ok: false,
    problem: { code: 'against-rule', message: 'This claim is not contested; there is nothing to decide.' },
  }))
  const readDraft: ClaimDeeds['readDraft'] = async ({ key }) => {
    const fields: Record<string, string> =
      key === 'decision:c1'
        ? { attribution: 'said-on-record', substance: 'half-true', reason: 'Half of it.' }
        : {}
    return { ok: true, value: { fields, savedAt: noon } }
  }
  render(
    <AClaimsColumn
      claims={claims}
      actor={eve}
      article={two}
      deeds={{ adjudicateClaim, readDraft, ...keeping }}
    />,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Compare and decide' }))
  const dialog = within(screen.getByRole('dialog'))
  await waitFor(() => expect(dialog.getByLabelText('Reason')).toHaveValue('Half of it.'))
  await userEvent.click(dialog.getByRole('button', { name: 'Decide' }))
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'This claim is not contested; there is nothing to decide. Your words are kept.',
  )
  expect(dialog.getByLabelText('Reason')).toHaveValue('Half of it.')
})

test('lets nobody decide who reviewed in this round, nor a reviewer', async () => {
  const { unmount } = render(
    <AClaimsColumn
      claims={[aClaim({ ...contested, reviews: [aReview({ reviewer: 'eve' }), ben] })]}
      actor={eve}
      article={two}
    />,
  )
  expect(await screen.findByRole('region', { name: 'Contested' })).toHaveTextContent(
    'You reviewed it in this round, so somebody else decides.',
  )
  expect(screen.queryByRole('button', { name: 'Compare and decide' })).toBeNull()
  unmount()
  render(<AClaimsColumn claims={claims} actor={anActor({ id: 'cleo', name: 'Cleo' })} article={two} />)
  expect(await screen.findByRole('region', { name: 'Contested' })).toHaveTextContent('An editor decides.')
  expect(screen.queryByRole('button', { name: /Compare/ })).toBeNull()
  expect(screen.queryByRole('form', { name: 'Your review' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Add a review' })).toBeInTheDocument()
})

test('evidence counts for an answer when it was there at that moment', () => {
  const there = evidenceAt(
    [
      anEvidence(),
      anEvidence({ id: 'late', addedAt: later }),
      anEvidence({ id: 'gone', withdrawnAt: noon }),
      anEvidence({ id: 'went', withdrawnAt: later }),
    ],
    noon,
  )
  expect(there.map(({ id }) => id)).toEqual(['e1', 'went'])
})
