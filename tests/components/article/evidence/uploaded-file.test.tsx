import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { FileSeen, FileView } from '@/lib/domain/kept-file'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, noon } from '@/tests/support/dossier'
import { keptWords, selectInKept } from '@/tests/support/kept-words'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const text = 'Table 4\n\nRents rose by eleven percent in a year.'
const kept: FileSeen = {
  id: 'f1',
  name: 'rents.pdf',
  mediaType: 'application/pdf',
  bytes: 2_500_000,
  sha256: 'a'.repeat(64),
  uploadedBy: 'ada',
  uploadedAt: noon,
  isShown: false,
}
const view: FileView = {
  ...kept,
  articleId: 'a1',
  uploadedBy: { id: 'ada', name: 'Ada Noor' },
  page: {
    text,
    blocks: [
      { kind: 'headline', start: 0, end: 7, page: 3 },
      { kind: 'paragraph', start: 9, end: text.length, page: 4 },
    ],
  },
  unread: null,
}
const file = new File(['%PDF-1.7'], 'rents.pdf', { type: 'application/pdf' })
const saveDraft: ClaimDeeds['saveDraft'] = async () => ({ ok: true, value: { savedAt: noon } })
const dropDraft: ClaimDeeds['dropDraft'] = async () => ({ ok: true, value: { dropped: true } })
const beginUpload: ClaimDeeds['beginUpload'] = async ({ id }) => ({
  ok: true,
  value: { id: id!, offset: 0, file: null },
})
const sendSlice: ClaimDeeds['sendSlice'] = async ({ fileId }) => ({
  ok: true,
  value: { id: fileId, offset: 8, file: { ...kept, id: fileId } },
})
const readFileText: ClaimDeeds['readFileText'] = async ({ fileId }) => ({
  ok: true,
  value: { ...view, id: fileId },
})

async function openForm(deeds: Partial<ClaimDeeds>) {
  render(<AClaimsColumn deeds={{ saveDraft, dropDraft, beginUpload, sendSlice, readFileText, ...deeds }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  return within(await screen.findByRole('form', { name: 'Add evidence' }))
}

test('a file that is chosen is uploaded, read, and its words are taken as the excerpt with their page', async () => {
  const begun = vi.fn(beginUpload)
  const addEvidence = vi.fn<ClaimDeeds['addEvidence']>(() => new Promise(() => undefined))
  const form = await openForm({ beginUpload: begun, addEvidence })
  await userEvent.upload(form.getByLabelText('File'), file)
  expect(await form.findByText(/^, PDF, 2\.4 MB, uploaded by/)).toBeVisible()
  expect(begun).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ articleId: 'a1', name: 'rents.pdf', size: 8 }),
  )
  expect(form.getByLabelText('Title')).toHaveValue('rents.pdf')
  await userEvent.click(form.getByRole('button', { name: 'Read it and mark the excerpt' }))
  await selectInKept('The file as it is read', 'Rents rose by eleven percent')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(form.getByRole('radio', { name: 'Supports' }))
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  expect(addEvidence.mock.lastCall![0]).toMatchObject({
    kind: 'document',
    title: 'rents.pdf',
    snapshotId: null,
    fileId: begun.mock.lastCall![0].id,
    excerpt: 'Rents rose by eleven percent',
    excerptAt: { start: 9, end: 37 },
    locator: { page: '4' },
  })
})

test('a file that is dropped on the form, and a picture that is pasted, are uploaded; pasted words stay words', async () => {
  const begun = vi.fn(beginUpload)
  const form = await openForm({ beginUpload: begun })
  const field = form.getByLabelText('Paste an address, or say what you have')
  fireEvent.drop(field, { dataTransfer: { files: [file], types: ['Files'] } })
  await waitFor(() => expect(begun).toHaveBeenCalledTimes(1))
  const picture = new File(['x'], 'image.png', { type: 'image/png' })
  fireEvent.paste(field, { clipboardData: { files: [picture], types: ['Files'] } })
  await waitFor(() => expect(begun).toHaveBeenCalledTimes(2))
  expect(begun.mock.lastCall![0]).toMatchObject({ name: 'image.png' })
  fireEvent.paste(field, { clipboardData: { files: [picture], types: ['text/plain', 'Files'] } })
  await form.findByText(/uploaded by/)
  expect(begun).toHaveBeenCalledTimes(2)
})

test('what keeps a file from being uploaded is said, the form keeps its words, and one goes on where it stopped', async () => {
  const message = 'The desk is short of disk space.'
  const answers: Awaited<ReturnType<ClaimDeeds['sendSlice']>>[] = [
    { ok: false, problem: { code: 'no-room', message } },
  ]
  const begun = vi.fn(beginUpload)
  const form = await openForm({
    beginUpload: begun,
    sendSlice: async (words) => answers.shift() ?? sendSlice(words),
  })
  await userEvent.type(form.getByLabelText('Title'), 'Rents 2025')
  await userEvent.upload(form.getByLabelText('File'), file)
  expect(await form.findByText(message)).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'Go on with the upload' }))
  expect(await form.findByText(/uploaded by/)).toBeVisible()
  expect(begun).toHaveBeenCalledOnce()
  expect(form.getByLabelText('Title')).toHaveValue('Rents 2025')
})

test('the card of evidence says which file it rests on, who uploaded it, and what that proves', () => {
  const evidence = anEvidence({ file: kept, method: 'uploaded', excerptAt: { start: 9, end: 37 } })
  render(<AClaimsColumn claims={[aClaim({ evidence: [evidence] })]} />)
  const link = screen.getByRole('link', { name: 'rents.pdf' })
  expect(link).toHaveAttribute('href', '/api/v1/files/f1')
  expect(link.closest('p')).toHaveTextContent(
    /rents\.pdf \(PDF, 2\.4 MB\), uploaded by .*, the excerpt marked in it\. Read it here\. It proves that the desk held these bytes, not where they came from\./,
  )
})

test('the file of evidence is read in the article’s place with its excerpt marked; where it cannot be read just now, that is said', async () => {
  const answers: Awaited<ReturnType<ClaimDeeds['readFileText']>>[] = [
    { ok: false, problem: { code: 'unreachable', message: 'The desk cannot be reached.' } },
    { ok: true, value: { ...view, id: 'f1' } },
  ]
  const evidence = anEvidence({ file: kept, method: 'uploaded', excerptAt: { start: 9, end: 37 } })
  const deeds = { readFileText: async () => answers.shift()! }
  render(<AClaimsColumn claims={[aClaim({ evidence: [evidence] })]} deeds={deeds} />)
  const button = screen.getByRole('button', { name: 'Read it here' })
  await userEvent.click(button)
  expect(await screen.findByText('The file could not be read. The desk cannot be reached.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(button)
  const words = await keptWords('The file as it is read')
  expect(words.querySelector('mark')).toHaveTextContent(/^Rents rose by eleven percent$/)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: 'rents.pdf' })).toBeNull()
})

test('of a picture the desk’s own copy is shown, and there are no words to read', () => {
  const file = { ...kept, name: 'square.jpg', mediaType: 'image/jpeg', isShown: true }
  render(<AClaimsColumn claims={[aClaim({ evidence: [anEvidence({ file, method: 'uploaded' })] })]} />)
  expect(screen.getByRole('img', { name: 'Picture: square.jpg' })).toHaveAttribute(
    'src',
    '/api/v1/files/f1/picture',
  )
  expect(screen.queryByRole('button', { name: 'Read it here' })).toBeNull()
})
