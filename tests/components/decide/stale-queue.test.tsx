import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/claim/column-props'
import type { Claim } from '@/lib/domain/claim'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aRatedClaim, aVerdict, noon } from '@/tests/support/dossier'

const verdict = aVerdict({ status: 'stale', staleSince: noon })
const stale = (id: string, words: string): Claim =>
  aRatedClaim('true', 'said-on-record', { id, words, state: 'stale', seal: `seal ${id}`, verdict })
const [first, second, third] = [
  stale('c1', 'by a third'),
  stale('c2', 'the steepest rise'),
  stale('c3', 'Two officials'),
]
const claims = [first, second, third]
const told = (
  { id, version, seal, quote }: Claim,
  then: string,
  now: string,
  onlySigns: boolean,
): StaleClaim => ({
  id,
  version,
  seal,
  quote,
  changes: [{ thing: 'sentence', then, now, ...(onlySigns ? { onlySigns } : {}) }],
  onlySigns,
  rule: onlySigns ? null : 'not-only-signs',
})
const inSigns = [told(first, 'It "rose".', 'It “rose”.', true), told(second, 'A - B.', 'A – B.', true)]
const other = told(third, 'They paid.', 'They never paid.', false)
const lists = (...items: StaleClaim[]) =>
  vi.fn<ClaimDeeds['listStale']>(async () => done({ items, next: null }))
const keeping = {
  saveDraft: async () => done({ savedAt: noon }),
  dropDraft: async () => done({ dropped: true as const }),
}
const confirmed = (claim: Claim): Claim => ({
  ...claim,
  state: 'agreed',
  verdict: { ...verdict, status: 'current' },
})
const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm 2 together' }))
  return within(screen.getByRole('form', { name: 'Confirm together' }))
}

test('where no claim is stale nothing is asked and nothing is drawn', () => {
  const listStale = lists()
  render(<AClaimsColumn claims={[aClaim()]} deeds={{ listStale }} />)
  expect(listStale).not.toHaveBeenCalled()
  expect(screen.queryByText(/signs differ|sentence changed/)).toBeNull()
})

test('says of how many claims the sentence changed, and goes from each to the next', async () => {
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(other, told(first, 'It rose.', 'It fell.', false)) }}
    />,
  )
  expect(await screen.findByText('2 claims to look at: the sentence changed.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Look at them' }))
  expect(screen.getByRole('button', { name: /by a third/, expanded: true })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Look at the next' }))
  expect(screen.getByRole('button', { name: /Two officials/, expanded: true })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Look at the next' }))
  expect(screen.getByRole('button', { name: /by a third/, expanded: true })).toBeInTheDocument()
})

test('claims of which only signs differ are confirmed together, each then and now, as they were seen', async () => {
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () =>
    done({ items: [first, second].map(confirmed) }),
  )
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(...inSigns, other), confirmSigns, ...keeping }}
    />,
  )
  expect(await screen.findByText('Of 2 stale claims only signs differ.')).toBeInTheDocument()
  const form = await open()
  expect(form.getAllByText('Its sentence changed: only signs differ.')).toHaveLength(2)
  expect(form.getByLabelText('Why do the verdicts still hold?')).toHaveFocus()
  await userEvent.keyboard('Curly quotes.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm 2 verdicts' }))
  expect(confirmSigns).toHaveBeenCalledExactlyOnceWith({
    articleId: 'a1',
    reason: 'Curly quotes.',
    claims: [
      { id: 'c1', version: 1, seal: 'seal c1' },
      { id: 'c2', version: 1, seal: 'seal c2' },
    ],
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByText(/only signs differ/)).toBeNull()
  expect(screen.getByText('1 claim to look at: its sentence changed.')).toBeInTheDocument()
})

test('a claim can be left out', async () => {
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () => done({ items: [confirmed(second)] }))
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(...inSigns), confirmSigns, ...keeping }}
    />,
  )
  const form = await open()
  await userEvent.type(form.getByLabelText('Why do the verdicts still hold?'), 'Dashes.')
  for (const box of form.getAllByRole('checkbox')) await userEvent.click(box)
  await userEvent.click(form.getByRole('button', { name: 'Confirm 0 verdicts' }))
  expect(form.getByRole('alert')).toHaveTextContent('Tick at least one claim.')
  await userEvent.click(form.getByRole('checkbox', { name: /the steepest rise/ }))
  await userEvent.click(form.getByRole('button', { name: 'Confirm 1 verdict' }))
  expect(confirmSigns).toHaveBeenCalledExactlyOnceWith({
    articleId: 'a1',
    reason: 'Dashes.',
    claims: [{ id: 'c2', version: 1, seal: 'seal c2' }],
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByText('Of 1 stale claim only signs differ.')).toBeInTheDocument()
})

test('a refusal keeps the words, names the claim and leaves it out', async () => {
  const answers = [
    {
      ...refused(
        'against-rule',
        '“by a third”: More than signs differs here; look at this claim by itself.',
        { items: [first] },
      ),
    },
    done({ items: [confirmed(second)] }),
  ]
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () => answers.shift()!)
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(...inSigns), confirmSigns, ...keeping }}
    />,
  )
  const form = await open()
  await userEvent.type(form.getByLabelText('Why do the verdicts still hold?'), 'Quotes.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm 2 verdicts' }))
  expect(await form.findByRole('alert')).toHaveTextContent(
    '“by a third”: More than signs differs here; look at this claim by itself. Nothing was confirmed. Your words are kept.',
  )
  expect(form.getByRole('checkbox', { name: /by a third/ })).not.toBeChecked()
  await userEvent.click(form.getByRole('button', { name: 'Confirm 1 verdict' }))
  expect(confirmSigns).toHaveBeenLastCalledWith({
    articleId: 'a1',
    reason: 'Quotes.',
    claims: [{ id: 'c2', version: 1, seal: 'seal c2' }],
  })
})

test('claims that changed meanwhile are read anew, and the words wait', async () => {
  const listStale = lists(...inSigns)
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () =>
    refused('stale', 'This was changed while you were writing.', {
      items: [{ ...first, version: 2, lastSeq: 9 }],
    }),
  )
  render(<AClaimsColumn claims={claims} chosen={null} deeds={{ listStale, confirmSigns, ...keeping }} />)
  const form = await open()
  await userEvent.type(form.getByLabelText('Why do the verdicts still hold?'), 'Quotes.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm 2 verdicts' }))
  expect(await form.findByRole('alert')).toHaveTextContent(
    '1 claim was changed meanwhile, so none was confirmed. Look at the list, then confirm again. Your words are kept.',
  )
  await waitFor(() => expect(listStale.mock.calls.length).toBeGreaterThan(1))
  expect(form.getByLabelText('Why do the verdicts still hold?')).toHaveValue('Quotes.')
})

test('whoever leaves it finds the words later: they stay with the desk, and the focus goes back', async () => {
  const saveDraft = vi.fn<ClaimDeeds['saveDraft']>(async () => done({ savedAt: noon }))
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(...inSigns), ...keeping, saveDraft }}
    />,
  )
  const form = await open()
  await userEvent.type(form.getByLabelText('Why do the verdicts still hold?'), 'Half')
  await userEvent.click(form.getByRole('button', { name: 'Later' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Confirm 2 together' })).toHaveFocus())
  await waitFor(() =>
    expect(saveDraft).toHaveBeenCalledWith({ key: 'confirmations:a1', fields: { reason: 'Half' } }),
  )
})

test.for<[string, Parameters<typeof anActor>[0], number, StaleClaim[]]>([
  ['a reader', { role: 'reader' }, 1, inSigns],
  ['a reviewer where two reviews are required', {}, 2, inSigns],
  [
    'whoever reviewed all of them',
    { role: 'editor' },
    2,
    inSigns.map((each) => ({ ...each, rule: 'own-review' as const })),
  ],
])('%s is told of them and offered nothing', async ([, who, requiredReviews, items]) => {
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      actor={anActor(who)}
      article={{ requiredReviews }}
      deeds={{ listStale: lists(...items) }}
    />,
  )
  expect(await screen.findByText('Of 2 stale claims only signs differ.')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull()
})

test('many are asked for page by page, and why they could not be read is said', async () => {
  const pages = [
    refused('unreachable', 'The desk cannot be reached.'),
    done({ items: [inSigns[0]!], next: 'more' }),
    done({ items: [inSigns[1]!], next: null }),
  ]
  const listStale = vi.fn<ClaimDeeds['listStale']>(async () => pages.shift()!)
  render(<AClaimsColumn claims={claims} chosen={null} deeds={{ listStale }} />)
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'What changed of the stale claims could not be read: The desk cannot be reached.',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Of 2 stale claims only signs differ.')).toBeInTheDocument()
  expect(listStale).toHaveBeenLastCalledWith({ articleId: 'a1', limit: 200, cursor: 'more' })
})
