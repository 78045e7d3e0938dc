import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const openForm = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  return screen.findByRole('form', { name: 'Add evidence' })
}
const saveDraft: ClaimDeeds['saveDraft'] = async () => ({
  ok: true,
  value: { savedAt: '2026-11-23T12:00:00.000Z' },
})

test('adds evidence with its stance, link, excerpt and place, and forgets the draft', async () => {
  const addEvidence = vi.fn<ClaimDeeds['addEvidence']>(async () => {
    const evidence = anEvidence()
    return { ok: true, value: { ...evidence, claim: aClaim({ evidence: [evidence], lastSeq: 2 }) } }
  })
  const dropDraft = vi.fn<ClaimDeeds['dropDraft']>(async () => ({ ok: true, value: { dropped: true } }))
  render(<AClaimsColumn deeds={{ addEvidence, saveDraft, dropDraft }} />)
  const form = within(await openForm())
  await userEvent.click(form.getByRole('radio', { name: /Supports/ }))
  await userEvent.type(form.getByLabelText('Link'), 'https://stats.test/rents')
  await userEvent.type(form.getByLabelText('Title'), 'Rents 2025')
  await userEvent.type(form.getByLabelText('Excerpt'), 'Harbour: +33.4 %')
  await userEvent.click(form.getByText('Place in the source'))
  await userEvent.type(form.getByLabelText('Page'), '12')
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  expect(await screen.findByRole('link', { name: /Rents 2025/ })).toHaveAttribute(
    'href',
    'https://stats.test/rents',
  )
  expect(screen.getByRole('link', { name: /Rents 2025/ })).toHaveAttribute('rel', 'noopener noreferrer')
  expect(addEvidence).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      claimId: 'c1',
      stance: 'supports',
      layer: 'substance',
      url: 'https://stats.test/rents',
      title: 'Rents 2025',
      source: null,
      excerpt: 'Harbour: +33.4 %',
      locator: { page: '12' },
    }),
  )
  expect(addEvidence.mock.lastCall?.[0].retrievedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/)
  expect(dropDraft).toHaveBeenCalledWith({ key: 'evidence:c1' })
  expect(screen.queryByRole('form', { name: 'Add evidence' })).toBeNull()
})

test('shows why a link is refused at the link, with every word kept', async () => {
  const says = 'A link must begin with http:// or https://.'
  const addEvidence: ClaimDeeds['addEvidence'] = async () => ({
    ok: false,
    problem: { code: 'invalid', message: 'Something in this request is not right.', fields: { url: says } },
  })
  render(<AClaimsColumn deeds={{ addEvidence, saveDraft }} />)
  const form = within(await openForm())
  await userEvent.click(form.getByRole('radio', { name: /Refutes/ }))
  await userEvent.type(form.getByLabelText('Link'), 'javascript:alert(1)')
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  await waitFor(() => expect(form.getByLabelText('Link')).toHaveAccessibleDescription(says))
  expect(form.getByLabelText('Link')).toHaveValue('javascript:alert(1)')
  expect(form.getByRole('radio', { name: /Refutes/ })).toBeChecked()
})

test('never makes a link of what is not http', () => {
  render(<AClaimsColumn claims={[aClaim({ evidence: [anEvidence({ url: 'javascript:alert(1)' })] })]} />)
  expect(screen.getByText('Rents 2025')).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})

test('asks for the stance first', async () => {
  const addEvidence = vi.fn<ClaimDeeds['addEvidence']>()
  render(<AClaimsColumn deeds={{ addEvidence, saveDraft }} />)
  const form = within(await openForm())
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  expect(form.getByText('Say what this evidence does to the claim.')).toBeVisible()
  expect(addEvidence).not.toHaveBeenCalled()
})

test('keeps a half-written form on the server and opens it again with its words', async () => {
  const kept = vi.fn(saveDraft)
  const first = render(<AClaimsColumn deeds={{ saveDraft: kept }} />)
  const form = within(await openForm())
  await userEvent.type(form.getByLabelText('Source'), 'Housing office')
  await waitFor(() => expect(form.getByRole('status')).toHaveTextContent(/^Draft saved at/), {
    timeout: 3000,
  })
  const { key, fields } = kept.mock.lastCall![0]
  expect(key).toBe('evidence:c1')
  first.unmount()
  render(
    <AClaimsColumn
      deeds={{
        readDraft: async () => ({ ok: true, value: { fields, savedAt: '2026-11-23T12:00:00.000Z' } }),
      }}
    />,
  )
  expect(
    within(await screen.findByRole('form', { name: 'Add evidence' })).getByLabelText('Source'),
  ).toHaveValue('Housing office')
  expect(document.body).toHaveFocus()
})

test('says when the draft is not saved, and why', async () => {
  const down: ClaimDeeds['saveDraft'] = async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  })
  render(<AClaimsColumn deeds={{ saveDraft: down }} />)
  const form = within(await openForm())
  await userEvent.type(form.getByLabelText('Source'), 'x')
  await userEvent.tab()
  await waitFor(() =>
    expect(form.getByRole('status')).toHaveTextContent(
      'Draft not saved: the desk cannot be reached; trying again',
    ),
  )
})

test('changes evidence by the version that was seen, and shows both wordings when a colleague was first', async () => {
  const mine = anEvidence()
  const hers = anEvidence({ title: 'Rents, revised', version: 2 })
  const editEvidence = vi.fn<ClaimDeeds['editEvidence']>(async ({ version, title }) => {
    if (version === 1)
      return {
        ok: false,
        problem: { code: 'stale', message: 'This was changed while you were writing.', now: hers },
      }
    const saved = { ...hers, title: title!, version: 3 }
    return { ok: true, value: { ...saved, claim: aClaim({ evidence: [saved], lastSeq: 3 }) } }
  })
  const dropDraft: ClaimDeeds['dropDraft'] = async () => ({ ok: true, value: { dropped: true } })
  render(
    <AClaimsColumn claims={[aClaim({ evidence: [mine] })]} deeds={{ editEvidence, saveDraft, dropDraft }} />,
  )
  await userEvent.click(screen.getByRole('button', { name: /^Edit/ }))
  const form = within(await screen.findByRole('form', { name: 'Edit evidence' }))
  await userEvent.type(form.getByLabelText('Title'), ', page 12')
  await userEvent.click(form.getByRole('button', { name: 'Save evidence' }))
  expect(await form.findByText('Rents, revised')).toBeVisible()
  expect(form.getByLabelText('Title')).toHaveValue('Rents 2025, page 12')
  await userEvent.click(form.getByRole('button', { name: 'Keep mine' }))
  await userEvent.click(form.getByRole('button', { name: 'Save evidence' }))
  expect(await screen.findByRole('link', { name: /Rents 2025, page 12/ })).toBeVisible()
  expect(editEvidence).toHaveBeenLastCalledWith({
    evidenceId: 'e1',
    version: 2,
    title: 'Rents 2025, page 12',
  })
})

test('lets a reviewer change only evidence of their own', () => {
  render(
    <AClaimsColumn claims={[aClaim({ evidence: [anEvidence({ addedBy: 'ben' })] })]} actor={anActor()} />,
  )
  expect(screen.getByText('Rents 2025')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Withdraw/ })).toBeNull()
})
