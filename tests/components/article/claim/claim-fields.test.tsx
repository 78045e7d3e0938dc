import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { Claim } from '@/lib/domain/claim'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor } from '@/tests/support/dossier'

const wording = 'The claim in a sentence that stands alone'
const theClaim = () => screen.getByRole('region', { name: 'The claim' })

/** A server that takes every edit made on the version it has, and refuses the others. */
function aServer(start: Claim = aClaim()) {
  let claim = start
  const edits: unknown[] = []
  const editClaim: ClaimDeeds['editClaim'] = async ({ claimId: _, version, ...fields }) => {
    if (version !== claim.version)
      return {
        ok: false,
        problem: { code: 'stale', message: 'This was changed while you were writing.', now: claim },
      }
    edits.push(fields)
    const { spans: __, state: ___, reason: ____, revision: _____, ...own } = fields
    claim = { ...claim, ...(own as Partial<Claim>), version: claim.version + 1, lastSeq: claim.lastSeq + 1 }
    return { ok: true, value: claim }
  }
  const colleague = (change: Partial<Claim>) => {
    claim = { ...claim, ...change, version: claim.version + 1 }
  }
  return { editClaim, edits, colleague }
}

test('saves the wording by itself and says so only then', async () => {
  const { editClaim, edits } = aServer()
  render(<AClaimsColumn deeds={{ editClaim }} />)
  // At once, so that a slow machine does not take longer over the letters than a save waits for more of them.
  await userEvent.click(screen.getByLabelText(wording))
  await userEvent.paste('Rents rose by 33 %.')
  expect(within(theClaim()).getByRole('status')).toHaveTextContent('Saving…')
  await userEvent.tab()
  await waitFor(() =>
    expect(within(theClaim()).getByRole('status')).toHaveTextContent(/^Saved at \d\d:\d\d$/),
  )
  expect(edits).toEqual([{ claimReviewed: 'Rents rose by 33 %.' }])
})

test('saves who claims it as a whole, an unnamed claimant by description', async () => {
  const { editClaim, edits } = aServer()
  render(<AClaimsColumn deeds={{ editClaim }} />)
  await userEvent.selectOptions(screen.getByLabelText('Who claims it'), 'Unnamed')
  await userEvent.type(screen.getByLabelText('Description'), 'three diplomats')
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Quotation')
  await waitFor(() =>
    expect(Object.assign({}, ...edits)).toEqual({
      claimant: { type: 'unnamed', name: null, description: 'three diplomats' },
      kind: 'quotation',
    }),
  )
})

test('shows both wordings when a colleague saved first, and sends the one that is chosen', async () => {
  const { editClaim, edits, colleague } = aServer()
  render(<AClaimsColumn deeds={{ editClaim }} />)
  colleague({ claimReviewed: 'Hers.', kind: 'quantity' })
  await userEvent.type(screen.getByLabelText(wording), 'Mine.')
  await userEvent.tab()
  const both = await screen.findByRole('alert')
  expect(both).toHaveTextContent('Mine.')
  expect(both).toHaveTextContent('Hers.')
  expect(screen.getByLabelText(wording)).toHaveValue('Mine.')
  expect(screen.getByLabelText('Kind')).toHaveValue('quantity')
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
  await waitFor(() => expect(edits).toEqual([{ claimReviewed: 'Mine.' }]))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('takes the colleague’s wording when asked to', async () => {
  const { editClaim, edits, colleague } = aServer()
  render(<AClaimsColumn deeds={{ editClaim }} />)
  colleague({ claimReviewed: 'Hers.' })
  await userEvent.type(screen.getByLabelText(wording), 'Mine.')
  await userEvent.tab()
  await userEvent.click(await screen.findByRole('button', { name: 'Take theirs' }))
  expect(screen.getByLabelText(wording)).toHaveValue('Hers.')
  expect(edits).toEqual([])
})

test('says that the desk cannot be reached, keeps the words, and saves them when it is back', async () => {
  const server = aServer()
  let isDown = true
  const editClaim: ClaimDeeds['editClaim'] = async (takes) =>
    isDown
      ? { ok: false, problem: { code: 'unreachable', message: 'The desk cannot be reached.' } }
      : server.editClaim(takes)
  const onSaveState = vi.fn()
  render(<AClaimsColumn deeds={{ editClaim }} onSaveState={onSaveState} />)
  await userEvent.type(screen.getByLabelText(wording), 'Mine.')
  await userEvent.tab()
  await waitFor(() =>
    expect(within(theClaim()).getByRole('status')).toHaveTextContent(
      'Not saved: the desk cannot be reached; trying again',
    ),
  )
  expect(onSaveState).toHaveBeenLastCalledWith({
    name: 'not-saved',
    why: 'The desk cannot be reached.',
    trying: true,
  })
  isDown = false
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(server.edits).toEqual([{ claimReviewed: 'Mine.' }]))
  expect(onSaveState.mock.lastCall?.[0]).toMatchObject({ name: 'saved' })
})

test('warns who leaves with unsaved words, and nobody else', async () => {
  const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  render(<AClaimsColumn />)
  expect(leave()).toBe(false)
  await userEvent.type(screen.getByLabelText(wording), 'Mine.')
  expect(leave()).toBe(true)
})

test('loses nothing when the claim is closed before its words are saved', async () => {
  let isDown = true
  const server = aServer()
  const editClaim: ClaimDeeds['editClaim'] = async (takes) =>
    isDown
      ? { ok: false, problem: { code: 'unreachable', message: 'The desk cannot be reached.' } }
      : server.editClaim(takes)
  render(<AClaimsColumn deeds={{ editClaim }} />)
  await userEvent.type(screen.getByLabelText(wording), 'Mine.')
  await userEvent.click(screen.getByRole('button', { name: /by a third/ }))
  expect(screen.queryByLabelText(wording)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /by a third/ }))
  expect(screen.getByLabelText(wording)).toHaveValue('Mine.')
  isDown = false
  await userEvent.click(within(theClaim()).getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(server.edits).toEqual([{ claimReviewed: 'Mine.' }]))
})

test('lets a colleague’s newer words into fields that nobody touched here', async () => {
  const { rerender } = render(<AClaimsColumn claims={[aClaim()]} />)
  await userEvent.type(screen.getByLabelText(wording), 'Mine.')
  rerender(<AClaimsColumn claims={[aClaim({ version: 2, claimDate: '2026-11-20' })]} />)
  expect(screen.getByLabelText('Claimed on')).toHaveValue('2026-11-20')
  expect(screen.getByLabelText(wording)).toHaveValue('Mine.')
})

test('shows a reader the facts without fields', () => {
  const claim = aClaim({
    claimReviewed: 'Rents rose.',
    claimant: { type: 'government', name: 'Housing office', description: null },
  })
  render(<AClaimsColumn claims={[claim]} actor={anActor({ role: 'reader' })} />)
  expect(theClaim()).toHaveTextContent('Rents rose.')
  expect(screen.getByText('Who claims it').nextElementSibling).toHaveTextContent('Government: Housing office')
  expect(within(theClaim()).queryByRole('textbox')).toBeNull()
})
