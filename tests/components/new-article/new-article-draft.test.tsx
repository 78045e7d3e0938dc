import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { noon } from '@/tests/support/dossier'
import { aDesk, write } from './writing-desk'

test('keeps what is written as a draft, and says so when the server has it', async () => {
  const { drafts } = aDesk()
  await write('Text', 'Rents rose by a third.')
  await write('Title', 'Rents rose')
  expect(await screen.findByText('Saving the draft')).toBeVisible()
  expect(await screen.findByText(/^Draft saved/)).toBeVisible()
  expect(drafts.at(-1)).toMatchObject({ title: 'Rents rose', text: 'Rents rose by a third.' })
})

test('says truthfully that the draft is not saved, and why', async () => {
  aDesk({
    saveDraft: async () => ({
      ok: false,
      problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
    }),
  })
  await write('Title', 'Rents rose')
  expect(await screen.findByText('Not saved: The desk cannot be reached.')).toBeVisible()
  expect(screen.queryByText(/^Draft saved/)).not.toBeInTheDocument()
})

test('brings a draft back, and starts anew when asked to', async () => {
  const { dropDraft } = aDesk({
    kept: { fields: { title: 'Half a title', text: 'Half a text', language: 'ur' }, savedAt: noon },
  })
  expect(screen.getByLabelText('Title')).toHaveValue('Half a title')
  expect(screen.getByLabelText('Language')).toHaveValue('ur')
  expect(screen.getByText(/Your draft.*is back/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Start anew' }))
  expect(screen.getByLabelText('Title')).toHaveValue('')
  expect(screen.getByLabelText('Text')).toHaveValue('')
  await waitFor(() => expect(dropDraft).toHaveBeenCalledWith({ key: 'new-article' }))
})

test('a page out of the browser’s memory takes the newer draft of the server', async () => {
  aDesk({
    kept: { fields: { title: 'Old' }, savedAt: noon },
    readDraft: async () => ({
      ok: true,
      value: { fields: { title: 'Newer' }, savedAt: '2026-11-23T12:30:00.000Z' },
    }),
  })
  await waitFor(() => expect(screen.getByLabelText('Title')).toHaveValue('Newer'))
})

test('warns before the page is left with words that are nowhere else', async () => {
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  aDesk()
  expect(leave()).toBe(true)
  await write('Title', 'Rents rose')
  expect(leave()).toBe(false)
  await screen.findByText(/^Draft saved/)
  expect(leave()).toBe(true)
})
