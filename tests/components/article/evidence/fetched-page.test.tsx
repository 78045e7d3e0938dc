import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { aClaim } from '@/tests/support/dossier'
import { keptRents as kept } from '@/tests/support/kept-rents'
import { keptWords, selectInKept } from '@/tests/support/kept-words'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { fetching, fetchSnapshot, label, openForm } from './fetching-form'

test('a page is fetched when somebody asks for it, and its words are taken as the excerpt with their place', async () => {
  const answers = [fetching, kept]
  const readSnapshot = vi.fn<ClaimDeeds['readSnapshot']>(async () => ({
    ok: true,
    value: answers.shift() ?? kept,
  }))
  const addEvidence = vi.fn<ClaimDeeds['addEvidence']>(async () => {
    const evidence = anEvidence()
    return { ok: true, value: { ...evidence, claim: aClaim({ evidence: [evidence], lastSeq: 2 }) } }
  })
  const asked = fetchSnapshot()
  const form = await openForm({ fetchSnapshot: asked, readSnapshot, addEvidence })
  expect(asked).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  expect(asked).toHaveBeenCalledExactlyOnceWith({ articleId: 'a1', url: 'https://stats.test/rents' })
  expect(await form.findByText('Fetching the page: 34 kB so far…')).toBeVisible()
  expect(await keptWords(label)).toHaveFocus()
  expect(form.getByLabelText('Title')).toHaveValue('Rents rose')
  await selectInKept(label, 'Rents rose by eleven percent')
  await userEvent.keyboard('{Enter}')
  expect(screen.queryByRole('dialog', { name: 'Rents rose' })).toBeNull()
  expect(form.getByRole('radio', { name: 'Supports' })).toHaveFocus()
  expect(form.getByLabelText('Excerpt')).toHaveValue('Rents rose by eleven percent')
  await userEvent.click(form.getByRole('radio', { name: 'Supports' }))
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  expect(addEvidence.mock.lastCall![0]).toMatchObject({
    url: 'https://stats.test/rents',
    snapshotId: 's1',
    excerpt: 'Rents rose by eleven percent',
    excerptAt: { start: 12, end: 40 },
    source: 'The Example',
  })
})

test('an excerpt that is changed by hand has no place in the page, and another link is another page', async () => {
  const addEvidence = vi.fn<ClaimDeeds['addEvidence']>(() => new Promise(() => undefined))
  const form = await openForm({
    fetchSnapshot: fetchSnapshot(),
    readSnapshot: async () => ({ ok: true, value: kept }),
    addEvidence,
  })
  await userEvent.keyboard('{Enter}')
  await selectInKept(label, 'Rents rose by eleven percent ')
  await userEvent.click(screen.getByRole('button', { name: 'Take the selected words as the excerpt' }))
  await userEvent.type(form.getByLabelText('Excerpt'), ' or so')
  await userEvent.type(form.getByLabelText('Link'), '/2026')
  await userEvent.click(form.getByRole('radio', { name: 'Supports' }))
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  await waitFor(() => expect(addEvidence).toHaveBeenCalledOnce())
  expect(addEvidence.mock.lastCall![0]).toMatchObject({ snapshotId: null, excerptAt: null })
  expect(form.queryByRole('button', { name: 'Read it and mark the excerpt' })).toBeNull()
})

test('what stands in the way of a page is said, and the form keeps its words', async () => {
  const message = 'The address cannot be reached from here.'
  const form = await openForm({
    fetchSnapshot: fetchSnapshot(),
    readSnapshot: async () => ({
      ok: true,
      value: { ...fetching, state: 'failed', progress: null, failure: { rule: 'desk-failed', message } },
    }),
  })
  await userEvent.keyboard('{Enter}')
  expect(await form.findByText(message)).toBeVisible()
  expect(form.getByLabelText('Link')).toHaveValue('https://stats.test/rents')
  expect(form.getByRole('button', { name: 'Fetch and keep the page' })).toBeEnabled()
})

test('what is typed into a kept page changes nothing in it', async () => {
  const form = await openForm({
    fetchSnapshot: fetchSnapshot(),
    readSnapshot: async () => ({ ok: true, value: kept }),
  })
  await userEvent.keyboard('{Enter}')
  const words = await keptWords(label)
  const typed = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data: 'x',
    bubbles: true,
    cancelable: true,
  })
  act(() => void words.dispatchEvent(typed))
  expect(typed.defaultPrevented).toBe(true)
  expect(form.getByLabelText('Excerpt')).toHaveValue('')
})

test('a line that is cut while a page is fetched is waited for, and a page that is not there ends the waiting', async () => {
  const answers: Awaited<ReturnType<ClaimDeeds['readSnapshot']>>[] = [
    { ok: true, value: fetching },
    { ok: false, problem: { code: 'unreachable', message: 'The desk cannot be reached.' } },
    { ok: true, value: kept },
  ]
  const readSnapshot: ClaimDeeds['readSnapshot'] = async () => answers.shift()!
  await openForm({ fetchSnapshot: fetchSnapshot(), readSnapshot })
  await userEvent.keyboard('{Enter}')
  expect(await keptWords(label)).toHaveTextContent('Rents rose by eleven percent in a year.')
})

test('a page that is gone is not waited for', async () => {
  const readSnapshot: ClaimDeeds['readSnapshot'] = async () => ({
    ok: false,
    problem: { code: 'not-there', message: 'There is nothing here, or it is not yours to see.' },
  })
  const form = await openForm({ fetchSnapshot: fetchSnapshot(), readSnapshot })
  await userEvent.keyboard('{Enter}')
  expect(await form.findByRole('button', { name: 'Fetch and keep the page' })).toBeEnabled()
  expect(form.queryByRole('button', { name: 'Cancel' })).toBeNull()
})
