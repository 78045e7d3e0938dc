import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim } from '@/tests/support/dossier'
import { claims, confirmed, first, inSigns, keeping, lists, open, other, second, told } from './stale-claims'

/** The form that confirms together the claims of which only signs differ. */
function openInSigns(confirmSigns: ClaimDeeds['confirmSigns']) {
  const deeds = { listStale: lists(...inSigns), confirmSigns, ...keeping }
  render(<AClaimsColumn claims={claims} chosen={null} deeds={deeds} />)
  return open()
}

test('where no claim is stale nothing is asked and nothing is drawn', () => {
  const listStale = lists()
  render(<AClaimsColumn claims={[aClaim()]} deeds={{ listStale }} />)
  expect(listStale).not.toHaveBeenCalled()
  expect(screen.queryByText(/signs differ|sentence changed/)).toBeNull()
})

test('says of how many claims the sentence changed, and goes from each to the next', async () => {
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(other, told(first, 'It rose.', 'It fell.', false)) }}
    />,
  )
  expect(await screen.findByText('2 claims to look at: the sentence changed.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Look at them' }))
  expect(screen.getByRole('button', { name: /by a third/, expanded: true })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Look at the next' }))
  expect(screen.getByRole('button', { name: /Two officials/, expanded: true })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Look at the next' }))
  expect(screen.getByRole('button', { name: /by a third/, expanded: true })).toBeInTheDocument()
})

test('claims of which only signs differ are confirmed together, each then and now, as they were seen', async () => {
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () =>
    done({ items: [first, second].map(confirmed) }),
  )
  render(
    <AClaimsColumn
      claims={claims}
      chosen={null}
      deeds={{ listStale: lists(...inSigns, other), confirmSigns, ...keeping }}
    />,
  )
  expect(await screen.findByText('Of 2 stale claims only signs differ.')).toBeInTheDocument()
  const form = await open()
  expect(form.getAllByText('Its sentence changed: only signs differ.')).toHaveLength(2)
  expect(form.getByLabelText('Why do the verdicts still hold?')).toHaveFocus()
  await userEvent.keyboard('Curly quotes.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm 2 verdicts' }))
  expect(confirmSigns).toHaveBeenCalledExactlyOnceWith({
    articleId: 'a1',
    reason: 'Curly quotes.',
    claims: [
      { id: 'c1', version: 1, seal: 'seal c1' },
      { id: 'c2', version: 1, seal: 'seal c2' },
    ],
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByText(/only signs differ/)).toBeNull()
  expect(screen.getByText('1 claim to look at: its sentence changed.')).toBeInTheDocument()
})

test('a claim can be left out', async () => {
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () => done({ items: [confirmed(second)] }))
  const form = await openInSigns(confirmSigns)
  await userEvent.type(form.getByLabelText('Why do the verdicts still hold?'), 'Dashes.')
  for (const box of form.getAllByRole('checkbox')) await userEvent.click(box)
  await userEvent.click(form.getByRole('button', { name: 'Confirm 0 verdicts' }))
  expect(form.getByRole('alert')).toHaveTextContent('Tick at least one claim.')
  await userEvent.click(form.getByRole('checkbox', { name: /the steepest rise/ }))
  await userEvent.click(form.getByRole('button', { name: 'Confirm 1 verdict' }))
  expect(confirmSigns).toHaveBeenCalledExactlyOnceWith({
    articleId: 'a1',
    reason: 'Dashes.',
    claims: [{ id: 'c2', version: 1, seal: 'seal c2' }],
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByText('Of 1 stale claim only signs differ.')).toBeInTheDocument()
})

test('a refusal keeps the words, names the claim and leaves it out', async () => {
  const answers = [
    {
      ...refused(
        'against-rule',
        '“by a third”: More than signs differs here; look at this claim by itself.',
        { items: [first] },
      ),
    },
    done({ items: [confirmed(second)] }),
  ]
  const confirmSigns = vi.fn<ClaimDeeds['confirmSigns']>(async () => answers.shift()!)
  const form = await openInSigns(confirmSigns)
  await userEvent.type(form.getByLabelText('Why do the verdicts still hold?'), 'Quotes.')
  await userEvent.click(form.getByRole('button', { name: 'Confirm 2 verdicts' }))
  expect(await form.findByRole('alert')).toHaveTextContent(
    '“by a third”: More than signs differs here; look at this claim by itself. Nothing was confirmed. Your words are kept.',
  )
  expect(form.getByRole('checkbox', { name: /by a third/ })).not.toBeChecked()
  await userEvent.click(form.getByRole('button', { name: 'Confirm 1 verdict' }))
  expect(confirmSigns).toHaveBeenLastCalledWith({
    articleId: 'a1',
    reason: 'Quotes.',
    claims: [{ id: 'c2', version: 1, seal: 'seal c2' }],
  })
})
