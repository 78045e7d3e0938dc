import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const saveDraft: ClaimDeeds['saveDraft'] = async () => ({ ok: true, value: { savedAt: noon } })
const dropDraft: ClaimDeeds['dropDraft'] = async () => ({ ok: true, value: { dropped: true } })
const adding = () =>
  vi.fn<ClaimDeeds['addEvidence']>(async () => {
    const evidence = anEvidence()
    return { ok: true, value: { ...evidence, claim: aClaim({ evidence: [evidence], lastSeq: 2 }) } }
  })

async function openForm(addEvidence = adding()) {
  render(<AClaimsColumn deeds={{ addEvidence, saveDraft, dropDraft }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  const form = within(await screen.findByRole('form', { name: 'Add evidence' }))
  return { addEvidence, form, given: form.getByLabelText('Paste an address, or say what you have') }
}

test('a link that is pasted is added by Enter, as context where nobody said what it does, and the form says so before', async () => {
  const { addEvidence, given } = await openForm()
  expect(given).toHaveFocus()
  await userEvent.paste('https://stats.test/rents')
  expect(given).toHaveAccessibleDescription(
    'A link. Enter adds it as context; Shift with Enter takes it over, to fetch it or to say more.',
  )
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(addEvidence).toHaveBeenCalledOnce())
  expect(addEvidence.mock.lastCall![0]).toMatchObject({
    kind: 'link',
    url: 'https://stats.test/rents',
    stance: 'context',
  })
})

test('a call is begun by its name, noted in its own fields, and sent without a link', async () => {
  const { addEvidence, form } = await openForm()
  await userEvent.keyboard('call Mara Lind{Enter}')
  expect(form.getByLabelText('What it is')).toHaveValue('call')
  expect(form.getByLabelText('Who was asked')).toHaveValue('Mara Lind')
  await waitFor(() => expect(form.getByLabelText('In which capacity')).toHaveFocus())
  await userEvent.keyboard('Housing office')
  await userEvent.type(form.getByLabelText('Answer'), 'By a third.')
  await userEvent.selectOptions(form.getByLabelText('Read back'), 'read back')
  form.getByRole('radio', { name: 'Context' }).focus()
  await userEvent.keyboard('+')
  expect(form.getByRole('radio', { name: 'Supports' })).toBeChecked()
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  expect(addEvidence.mock.lastCall![0]).toMatchObject({
    kind: 'call',
    details: { who: 'Mara Lind', capacity: 'Housing office', answer: 'By a third.', 'read-back': 'yes' },
    stance: 'supports',
    url: null,
    retrievedAt: null,
  })
})

test('words that were not taken over are not left behind', async () => {
  const { addEvidence, form, given } = await openForm()
  await userEvent.type(given, 'Housing office')
  await userEvent.click(form.getByRole('radio', { name: 'Supports' }))
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  expect(given).toHaveAccessibleDescription(/Press Enter here to take these words over/)
  expect(addEvidence).not.toHaveBeenCalled()
  await userEvent.type(given, '{Enter}')
  expect(form.getByLabelText('Source')).toHaveValue('Housing office')
})

test('another kind keeps what was written for the one before', async () => {
  const { form } = await openForm()
  await userEvent.keyboard('call Mara Lind{Enter}')
  await userEvent.selectOptions(form.getByLabelText('What it is'), 'Calculation')
  expect(form.queryByLabelText('Who was asked')).toBeNull()
  await userEvent.selectOptions(form.getByLabelText('What it is'), 'E-mail')
  expect(form.getByLabelText('From')).toHaveValue('Mara Lind')
})

const sum = anEvidence({
  title: null,
  url: null,
  excerpt: null,
  kind: 'calculation',
  details: { inputs: '300 and 400', formula: '400 / 300 - 1', result: '33 %' },
  origin: 'from-writer',
  onRecord: false,
  addedBy: 'eve',
})

test('the card of evidence says what it is, what was noted, how it came, and who checked it', () => {
  render(<AClaimsColumn claims={[aClaim({ evidence: [{ ...sum, checkedBy: 'ada', checkedAt: noon }] })]} />)
  for (const words of ['Calculation', 'Inputs', '300 and 400', 'Result', '33 %'])
    expect(screen.getByText(words)).toBeVisible()
  expect(screen.getByText(/from the writer, not on the record/)).toBeVisible()
  expect(screen.getByText(/Checked by Ada Noor/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'I checked the calculation' })).toBeNull()
})

test('a calculation of somebody else is checked at one press', async () => {
  const checkEvidence = vi.fn<ClaimDeeds['checkEvidence']>(async () => {
    const checked = { ...sum, checkedBy: 'ada', checkedAt: noon, version: 2 }
    return { ok: true, value: { ...checked, claim: aClaim({ evidence: [checked], lastSeq: 3 }) } }
  })
  render(<AClaimsColumn claims={[aClaim({ evidence: [sum] })]} deeds={{ checkEvidence }} />)
  await userEvent.click(screen.getByRole('button', { name: 'I checked the calculation' }))
  expect(checkEvidence).toHaveBeenCalledExactlyOnceWith({ evidenceId: 'e1', version: 1 })
  expect(await screen.findByText(/Checked by Ada Noor/)).toBeVisible()
})

test('nobody is asked to check what they wrote themselves', () => {
  render(<AClaimsColumn claims={[aClaim({ evidence: [{ ...sum, addedBy: 'ada' }] })]} />)
  expect(screen.queryByRole('button', { name: 'I checked the calculation' })).toBeNull()
})

test('the card of a call names its source beside who was asked', () => {
  const call = {
    ...sum,
    kind: 'call',
    details: { who: 'Mara Lind' },
    source: 's1',
    sourceName: 'Housing office',
  } as const
  render(<AClaimsColumn claims={[aClaim({ evidence: [call] })]} />)
  expect(screen.getByRole('link', { name: 'Housing office' })).toHaveAttribute('href', '/sources/s1')
})
