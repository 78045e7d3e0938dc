import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { PastVerdict } from '@/lib/api/review/output'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aRatedClaim, aReview, aVerdict, noon } from '@/tests/support/dossier'

const stale = aRatedClaim('true', 'said-on-record', {
  state: 'stale',
  verdict: aVerdict({ status: 'stale', staleSince: noon }),
})
const claims = [stale]
const changes: PastVerdict['changes'] = [
  { thing: 'wording', then: 'Rents rose by a third.', now: 'Rents rose by a quarter.' },
  { thing: 'evidence-added', about: 'A letter', then: null, now: 'No.' },
  { thing: 'evidence-changed', about: 'Rents 2025', field: 'stance', then: 'supports', now: 'refutes' },
  { thing: 'evidence-changed', about: 'Rents 2025', field: 'locator', then: 'Page 12', now: null },
]
const past = (change: Partial<PastVerdict> = {}): PastVerdict => ({
  ...aVerdict({ status: 'stale' }),
  id: 'v1',
  changes,
  ...change,
})
const listVerdicts: ClaimDeeds['listVerdicts'] = async () => ({
  ok: true,
  value: { items: [past()], next: null },
})
const keeping = {
  saveDraft: async () => ({ ok: true as const, value: { savedAt: noon } }),
  dropDraft: async () => ({ ok: true as const, value: { dropped: true as const } }),
}

test('says of a stale verdict which things changed, then and now', async () => {
  render(<AClaimsColumn claims={claims} deeds={{ listVerdicts }} />)
  const things = within(await screen.findByRole('list', { name: 'What changed' }))
    .getAllByRole('listitem')
    .map((item) => item.firstElementChild?.textContent)
  expect(things).toEqual([
    'The wording changed.',
    'Evidence was added: A letter.',
    'Evidence changed: Rents 2025, what it does to the claim.',
    'Evidence changed: Rents 2025, its place in the source.',
  ])
  const list = screen.getByRole('list', { name: 'What changed' })
  expect(within(list).getByText('third', { selector: 'del' })).toBeInTheDocument()
  expect(within(list).getByText('quarter', { selector: 'ins' })).toBeInTheDocument()
  expect(list).toHaveTextContent('ThenSupportsNowRefutes')
  expect(list).toHaveTextContent('ThenPage 12Now(nothing)')
})

test('says when nothing differs any more, and why it could not ask', async () => {
  const { unmount } = render(
    <AClaimsColumn
      claims={claims}
      deeds={{
        listVerdicts: async () => ({ ok: true, value: { items: [past({ changes: [] })], next: null } }),
      }}
    />,
  )
  expect(await screen.findByText(/changed back: nothing differs now/)).toBeInTheDocument()
  unmount()
  const failing = vi.fn<ClaimDeeds['listVerdicts']>(async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  }))
  render(<AClaimsColumn claims={claims} deeds={{ listVerdicts: failing }} />)
  expect(await screen.findByText(/The desk cannot be reached/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(failing).toHaveBeenCalledTimes(2))
})

test('confirms it with a reason, and keeps the words of a refusal', async () => {
  const answers = [false, true]
  const confirmVerdict = vi.fn<ClaimDeeds['confirmVerdict']>(async ({ reason }) =>
    answers.shift()
      ? { ok: true, value: { ...stale, state: 'agreed', verdict: aVerdict({ reason }) } }
      : { ok: false, problem: { code: 'stale', message: 'This was changed while you were writing.' } },
  )
  render(<AClaimsColumn claims={claims} deeds={{ listVerdicts, confirmVerdict, ...keeping }} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm the verdict' }))
  const form = within(screen.getByRole('form', { name: 'Confirm the verdict' }))
  await userEvent.type(form.getByLabelText('Why does it still hold?'), 'The letter says the same.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm' }))
  expect(await form.findByRole('alert')).toHaveTextContent(
    'This was changed while you were writing. Your words are kept.',
  )
  expect(form.getByLabelText('Why does it still hold?')).toHaveValue('The letter says the same.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm' }))
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Verdict' })).toHaveTextContent(
      'Why it still holds: The letter says the same.',
    ),
  )
  expect(screen.getByRole('region', { name: 'Verdict' })).toHaveTextContent(
    'Verdict of one review, Ada Noor, confirmed again by Ada Noor',
  )
})

test('offers that to an editor only where more reviews than one are required, and not to who gave one', async () => {
  const two = { requiredReviews: 2 }
  for (const [actor, isOffered] of [
    [anActor({ id: 'cleo' }), false],
    [anActor({ id: 'eve', role: 'editor' }), true],
    [anActor({ role: 'editor' }), false],
  ] as const) {
    const { unmount } = render(
      <AClaimsColumn claims={claims} actor={actor} article={two} deeds={{ listVerdicts }} />,
    )
    await screen.findByRole('list', { name: 'What changed' })
    expect(screen.queryAllByRole('button', { name: 'Confirm the verdict' })).toHaveLength(isOffered ? 1 : 0)
    unmount()
  }
})

test('folds the verdicts of before and the reviews of earlier rounds', async () => {
  const claim = aClaim({
    state: 'agreed',
    round: 2,
    reviews: [aReview(), aReview({ id: 'r2', round: 2, substance: 'false', reasoning: 'Now it is not.' })],
    verdict: aVerdict({ round: 2, substance: 'false' }),
  })
  const superseded = past({ status: 'superseded', explanation: 'So it was.', changes: null })
  const asked = vi.fn<ClaimDeeds['listVerdicts']>(async () => ({
    ok: true,
    value: { items: [past({ status: 'current', id: 'v2', changes: null }), superseded], next: null },
  }))
  render(<AClaimsColumn claims={[claim]} deeds={{ listVerdicts: asked }} />)
  expect(await screen.findByText('1 review of earlier rounds')).toBeInTheDocument()
  expect(asked).not.toHaveBeenCalled()
  await userEvent.click(await screen.findByText('Earlier verdicts'))
  expect(await screen.findByRole('region', { name: 'Earlier verdict' })).toHaveTextContent('So it was.')
})

test('tells of a round only who may know: the notice before submitting, the count after', () => {
  const blind = { requiredReviews: 2, blind: true }
  const { unmount } = render(<AClaimsColumn article={blind} />)
  expect(
    screen.getByText('Blind round: others’ answers are shown once you have submitted yours.'),
  ).toBeInTheDocument()
  expect(screen.queryByText(/of 2 reviews/)).toBeNull()
  unmount()
  render(<AClaimsColumn article={blind} claims={[aClaim({ state: 'in-review', reviews: [aReview()] })]} />)
  expect(screen.getByRole('region', { name: '1 of 2 reviews' })).toHaveTextContent(
    'Your review is in. 1 more review by somebody else to come.',
  )
  expect(screen.queryByText(/Blind round/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Review again' })).toBeNull()
})

test('says to a third person, who reads the answers of a blind round that is over, that those of the next are hidden', () => {
  const blind = { requiredReviews: 2, blind: true }
  const reviews = [aReview({ reviewer: 'ben' }), aReview({ id: 'r2', reviewer: 'cleo' })]
  const decided = aClaim({ state: 'agreed', reviews, verdict: aVerdict({ decidedBy: 'cleo' }) })
  render(<AClaimsColumn article={blind} claims={[decided]} />)
  expect(
    screen.getByText(
      'Next blind round: others’ answers in it are shown once you have submitted yours. Those below are of the round before.',
    ),
  ).toBeInTheDocument()
  expect(screen.queryByText(/^Blind round/)).toBeNull()
  expect(screen.getByRole('region', { name: '2 reviews' })).toBeInTheDocument()
})
