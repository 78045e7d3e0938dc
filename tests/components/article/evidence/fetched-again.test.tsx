import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { SnapshotView } from '@/lib/domain/snapshot'
import { keptRents as kept } from '@/tests/support/kept-rents'
import { keptWords, selectInKept } from '@/tests/support/kept-words'
import { fetchSnapshot, label, openForm } from './fetching-form'

test('a page that is fetched again keeps the excerpt where its words stand now, and without its place where they are gone', async () => {
  const page = (text: string, id: string): SnapshotView => ({
    ...kept,
    id,
    page: { ...kept.page!, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
  })
  const pages = [kept, page('Corrected. Rents rose by eleven percent.', 's2'), page('Rents fell.', 's3')]
  const addEvidence = vi.fn<ClaimDeeds['addEvidence']>(() => new Promise(() => undefined))
  let fetched = -1
  const form = await openForm({
    fetchSnapshot: async () => ({ ok: true, value: { id: pages[++fetched]!.id, state: 'fetching' } }),
    readSnapshot: async ({ snapshotId }) => ({ ok: true, value: pages.find(({ id }) => id === snapshotId)! }),
    addEvidence,
  })
  await userEvent.keyboard('{Enter}')
  await selectInKept(label, 'Rents rose by eleven percent')
  await userEvent.keyboard('{Enter}')
  for (const [text, excerptAt] of [
    ['Corrected. Rents rose by eleven percent.', { start: 11, end: 39 }],
    ['Rents fell.', null],
  ] as const) {
    await userEvent.click(form.getByRole('button', { name: 'Fetch again' }))
    expect(await keptWords(label)).toHaveTextContent(text)
    await userEvent.keyboard('{Escape}')
    await userEvent.click(form.getByRole('radio', { name: 'Supports' }))
    expect(form.getByLabelText('Excerpt')).toHaveValue('Rents rose by eleven percent')
    if (excerptAt === null) await userEvent.click(form.getByRole('button', { name: 'Add evidence' }))
  }
  expect(addEvidence.mock.lastCall![0]).toMatchObject({ snapshotId: 's3', excerptAt: null })
})

test('a page whose link was changed while it was fetched is not taken for that of the other link', async () => {
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((settle) => (arrive = settle))
  const form = await openForm({
    fetchSnapshot: fetchSnapshot(),
    readSnapshot: async () => {
      await arrived
      return { ok: true, value: kept }
    },
  })
  await userEvent.keyboard('{Enter}')
  await userEvent.type(form.getByLabelText('Link'), '/2026')
  arrive()
  expect(await form.findByRole('button', { name: 'Fetch and keep the page' })).toBeEnabled()
  expect(form.getByLabelText('Title')).toHaveValue('')
  expect(form.queryByRole('button', { name: 'Read it and mark the excerpt' })).toBeNull()
})

test('that an excerpt does not stand where it is said to is told beside the excerpt', async () => {
  const says = 'The excerpt does not stand there.'
  const form = await openForm({
    fetchSnapshot: fetchSnapshot(),
    readSnapshot: async () => ({ ok: true, value: kept }),
    addEvidence: async () => ({
      ok: false,
      problem: { code: 'invalid', message: 'Some of it cannot be taken.', fields: { excerptAt: says } },
    }),
  })
  await userEvent.keyboard('{Enter}')
  await selectInKept(label, 'Rents rose')
  await userEvent.keyboard('{Enter} {Enter}')
  expect(await form.findByText(says)).toBeVisible()
})
