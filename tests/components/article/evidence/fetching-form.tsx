import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { SnapshotView } from '@/lib/domain/snapshot'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { noon } from '@/tests/support/dossier'
import { keptRents as kept } from '@/tests/support/kept-rents'

/** What the words of a kept page are called. */
export const label = 'The page as it was kept'

/** The page while it is on its way. */
export const fetching: SnapshotView = {
  ...kept,
  state: 'fetching',
  takenAt: null,
  page: null,
  progress: { bytes: 34_800, of: null },
}

/** A desk that fetches that page. */
export const fetchSnapshot = () =>
  vi.fn<ClaimDeeds['fetchSnapshot']>(async () => ({ ok: true, value: { id: 's1', state: 'fetching' } }))
const saveDraft: ClaimDeeds['saveDraft'] = async () => ({ ok: true, value: { savedAt: noon } })
const dropDraft: ClaimDeeds['dropDraft'] = async () => ({ ok: true, value: { dropped: true } })

/** The form of evidence with a link taken over, the focus on the button that fetches its page. */
export async function openForm(deeds: Partial<ClaimDeeds>) {
  render(<AClaimsColumn deeds={{ saveDraft, dropDraft, ...deeds }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  const form = within(await screen.findByRole('form', { name: 'Add evidence' }))
  await userEvent.paste('https://stats.test/rents')
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await waitFor(() => expect(form.getByRole('button', { name: 'Fetch and keep the page' })).toHaveFocus())
  return form
}
