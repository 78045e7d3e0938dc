import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { PanelKeys } from '@/components/article/column/column-props'
import { everything } from '@/components/article/session/filter'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aRatedClaim, aReview, aVerdict } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const three = [
  aRatedClaim('false', 'reported-only', {
    words: 'by a third',
    claimant: { type: 'unnamed', name: null, description: 'three diplomats' },
  }),
  aClaim({
    id: 'c2',
    words: ['steepest rise', 'since 1990'],
    createdBy: 'ben',
    evidence: [anEvidence(), anEvidence({ id: 'e2' }), anEvidence({ id: 'e3', stance: 'refutes' })],
  }),
  aRatedClaim('true', 'said-on-record', {
    id: 'c3',
    words: 'the freeze was dead',
    state: 'stale',
    verdict: aVerdict({ status: 'stale' }),
    createdBy: 'ben',
    reviews: [aReview({ reviewer: 'ben' })],
  }),
]
const cards = () =>
  within(screen.getByRole('list', { name: 'Claims' }))
    .getAllByRole('heading', { level: 3 })
    .map((card) => card.textContent)

test('tells each claim at a glance: words, both ratings, claimant, evidence, state', () => {
  render(<AClaimsColumn claims={three} chosen={null} />)
  const [first, second, third] = cards()
  expect(first).toMatch(
    /by a third.*Was it said\?.*Reported only.*Is it so\?.*False.*One review.*three diplomats/,
  )
  expect(second).toMatch(/steepest rise \[…\] since 1990.*Not rated.*Open.*2 pieces support, 1 refutes/)
  expect(third).toMatch(/True.*Stale: look again/)
})

test('unfolds the chosen claim in its place and folds it again', async () => {
  render(<AClaimsColumn claims={three} chosen={null} />)
  const card = screen.getByRole('button', { name: /steepest rise/ })
  expect(card).toHaveAttribute('aria-expanded', 'false')
  await userEvent.click(card)
  expect(screen.getByRole('button', { name: /steepest rise/ })).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('region', { name: 'The claim' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /steepest rise/ }))
  expect(screen.queryByRole('region', { name: 'The claim' })).toBeNull()
})

test('finds by words, state and rating, says how many of how many, and clears', async () => {
  render(<AClaimsColumn claims={three} chosen={null} />)
  await userEvent.type(screen.getByLabelText('Find in claims'), 'diplomats third')
  expect(cards()).toHaveLength(1)
  expect(screen.getByRole('status')).toHaveTextContent('1 of 3 claims')
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  await userEvent.selectOptions(screen.getByLabelText('State'), 'Stale')
  expect(cards()[0]).toMatch(/the freeze was dead/)
  await userEvent.selectOptions(screen.getByLabelText('State'), 'Any state')
  await userEvent.selectOptions(screen.getByLabelText('Rating'), 'Not rated')
  expect(cards()[0]).toMatch(/steepest rise/)
  await userEvent.selectOptions(screen.getByLabelText('Rating'), 'Any rating')
  await userEvent.click(screen.getByLabelText('Mine'))
  expect(cards()).toHaveLength(1)
})

test('keeps the claim that somebody works on in sight, whatever is filtered', async () => {
  render(<AClaimsColumn claims={three} chosen="c2" filter={{ ...everything, rating: 'false' }} />)
  expect(cards()).toHaveLength(2)
  expect(screen.getAllByRole('status')[0]).toHaveTextContent('1 of 3 claims')
})

test('keeps a dropped claim that was gone to in sight among the dropped ones, whatever is filtered', () => {
  const gone = aClaim({ id: 'c9', words: 'the freeze was dead', state: 'dropped', dropReason: 'Twice.' })
  render(<AClaimsColumn claims={[...three, gone]} chosen="c9" filter={{ ...everything, state: 'open' }} />)
  expect(screen.getByRole('list', { name: 'Dropped claims' })).toBeVisible()
  expect(screen.getByText('Twice.')).toBeVisible()
})

test('says how to begin, and how to see everything again', async () => {
  const { rerender } = render(<AClaimsColumn claims={[]} chosen={null} />)
  expect(screen.getByText('No claims yet. Select words in the text and press c.')).toBeVisible()
  rerender(<AClaimsColumn claims={three} chosen={null} />)
  await userEvent.type(screen.getByLabelText('Find in claims'), 'zebra')
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(cards()).toHaveLength(3)
})

test('goes to the next and the previous claim by button', async () => {
  render(<AClaimsColumn claims={three} chosen={null} />)
  await userEvent.click(screen.getByRole('button', { name: 'Next claim' }))
  await userEvent.click(screen.getByRole('button', { name: 'Next claim' }))
  expect(screen.getByRole('button', { name: /steepest rise/ })).toHaveAttribute('aria-expanded', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'Previous claim' }))
  expect(screen.getByRole('button', { name: /by a third/ })).toHaveAttribute('aria-expanded', 'true')
})

test('drops a claim with a reason, folds it away at the end, and restores it', async () => {
  const editClaim = vi.fn<ClaimDeeds['editClaim']>(async ({ state, reason, version }) => {
    if (state === 'dropped' && !reason)
      return {
        ok: false,
        problem: {
          code: 'invalid',
          message: 'Something in this request is not right.',
          fields: { reason: 'Say why the claim is dropped.' },
        },
      }
    return {
      ok: true,
      value: aClaim({ state: state ?? 'open', dropReason: reason ?? null, version: version + 1 }),
    }
  })
  render(<AClaimsColumn deeds={{ editClaim }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Drop with a reason' }))
  await userEvent.click(screen.getByRole('button', { name: 'Drop claim' }))
  expect(await screen.findByText('Say why the claim is dropped.')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Why is this claim dropped?'), 'Opinion.')
  await userEvent.click(screen.getByRole('button', { name: 'Drop claim' }))
  expect((await screen.findByText('Opinion.')).closest('p')).toHaveTextContent('Dropped: Opinion.')
  expect(screen.queryByRole('region', { name: 'The claim' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Restore', hidden: true }))
  await waitFor(() => expect(cards()).toHaveLength(1))
  expect(editClaim).toHaveBeenLastCalledWith({ claimId: 'c1', version: 2, state: 'open' })
})

test('removes a claim that nobody reviewed, after asking; a reviewed one is only dropped', async () => {
  const removeClaim = vi.fn<ClaimDeeds['removeClaim']>(async () => ({ ok: true, value: { id: 'c1' } }))
  const { rerender } = render(<AClaimsColumn claims={three} chosen="c1" deeds={{ removeClaim }} />)
  expect(screen.getByRole('button', { name: 'Drop with a reason' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull()
  rerender(<AClaimsColumn claims={[aClaim()]} deeds={{ removeClaim }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove claim' }))
  await waitFor(() => expect(screen.getByText(/^No claims yet/)).toBeVisible())
  expect(removeClaim).toHaveBeenCalledExactlyOnceWith({ claimId: 'c1', version: 1 })
})

test('lets a reviewer drop only claims of their own', () => {
  render(<AClaimsColumn claims={[aClaim({ createdBy: 'ben' })]} actor={anActor()} />)
  expect(screen.queryByRole('button', { name: 'Drop with a reason' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull()
})

test('knows whether somebody is writing', async () => {
  const told: (boolean | undefined)[] = []
  const onKeys = (keys: PanelKeys | null) => told.push(keys?.isWriting())
  render(<AClaimsColumn onKeys={onKeys} />)
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Press a key of the screen' }))
  await press()
  await userEvent.type(screen.getByLabelText('Reasoning'), 'x')
  await press()
  expect(told).toEqual([false, true])
})

test.each([
  { key: (keys: PanelKeys) => keys.focusFind(), field: /Find in claims/ },
  { key: (keys: PanelKeys) => keys.addEvidence(), field: /Paste an address/ },
])('brings the focus to $field by a key of the screen', async ({ key, field }) => {
  render(<AClaimsColumn onKeys={(keys) => keys && key(keys)} />)
  await userEvent.click(screen.getByRole('button', { name: 'Press a key of the screen' }))
  await waitFor(() => expect(screen.getByLabelText(field)).toHaveFocus())
})

test('draws the sheet of a small screen up stop by stop, by press and by arrow', async () => {
  render(<AClaimsColumn claims={three} chosen={null} />)
  await userEvent.click(screen.getByRole('button', { name: '3 claims. Show claims' }))
  await userEvent.click(screen.getByRole('button', { name: '3 claims. Show claims over the whole screen' }))
  const handle = screen.getByRole('button', { name: '3 claims. Put claims away' })
  expect(handle).toHaveAttribute('aria-expanded', 'true')
  handle.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('button', { name: '3 claims. Show claims' })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
})
