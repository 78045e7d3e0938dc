import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { anActor, noon } from '@/tests/support/dossier'
import { claims, first, inSigns, keeping, lists, open } from './stale-claims'

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
