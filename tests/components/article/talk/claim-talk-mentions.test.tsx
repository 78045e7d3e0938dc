import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { aDesk, ben, onClaim } from './talking-desk'

const section = () => screen.findByRole('region', { name: /^Comments/ })

afterEach(() => window.history.replaceState(null, '', '/'))

test('@ offers colleagues: by keys one is chosen, named in the text and sent by id', async () => {
  const { deeds } = aDesk()
  render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(within(await section()).getByRole('button', { name: 'Comment' }))
  const area = await screen.findByRole('textbox', { name: 'Comment on this claim' })
  await userEvent.type(area, 'Ask @')
  expect(
    within(await screen.findByRole('listbox', { name: 'People' }))
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Ben Okri', 'Eve Lund'])
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: 'Eve Lund', selected: true })).toHaveAttribute(
    'id',
    area.getAttribute('aria-activedescendant'),
  )
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('listbox', { name: 'People' })).toBeNull()
  await userEvent.type(area, 'ok')
  await userEvent.keyboard('{Enter}')
  expect(area).toHaveValue('Ask @Ben Okri ')
  expect(area).toHaveFocus()
  await userEvent.keyboard('please.{Control>}{Enter}{/Control}')
  await vi.waitFor(() =>
    expect(deeds.commentOnClaim).toHaveBeenCalledWith({
      claimId: 'c1',
      text: 'Ask @Ben Okri please.',
      mentions: ['ben'],
    }),
  )
})

test('a tap takes a colleague, and a name that is deleted again is no mention', async () => {
  const { deeds } = aDesk()
  render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(within(await section()).getByRole('button', { name: 'Comment' }))
  const area = await screen.findByRole('textbox', { name: 'Comment on this claim' })
  await userEvent.type(area, '@ev')
  await userEvent.click(await screen.findByRole('option', { name: 'Eve Lund' }))
  expect(area).toHaveValue('@Eve Lund ')
  await userEvent.clear(area)
  await userEvent.type(area, 'Nobody.{Control>}{Enter}{/Control}')
  await vi.waitFor(() =>
    expect(deeds.commentOnClaim).toHaveBeenCalledWith({ claimId: 'c1', text: 'Nobody.', mentions: [] }),
  )
})

test('a piece of evidence has threads of its own', async () => {
  const claim = aClaim({ evidence: [anEvidence()], openComments: 2 })
  const { deeds } = aDesk([onClaim({ evidenceId: 'e1', text: 'A draft of it.' })], {
    readClaim: async () => done(claim),
  })
  render(<AClaimsColumn claims={[claim]} deeds={deeds} />)
  const about = await screen.findByRole('region', { name: 'On the evidence Rents 2025' })
  expect(about).toHaveTextContent('A draft of it.')
  await userEvent.click(
    within(screen.getByRole('region', { name: 'Evidence (1)' })).getByRole('button', { name: 'Comment' }),
  )
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Comment on this evidence' }),
    'Which edition?{Control>}{Enter}{/Control}',
  )
  expect(await screen.findByText('Which edition?')).toBeVisible()
  expect(deeds.commentOnArticle).toHaveBeenCalledWith({
    articleId: 'a1',
    evidenceId: 'e1',
    text: 'Which edition?',
    mentions: [],
  })
  expect(screen.getByText('2 open comments')).toBeVisible()
})

test('a link to a comment puts the focus on its thread, resolved or not', async () => {
  window.history.replaceState(null, '', '/?claim=c1&comment=k2')
  const { deeds } = aDesk([
    onClaim({ resolvedAt: noon, resolvedBy: ben }),
    onClaim({ id: 'k2', replyTo: 'k1', text: 'Table 4.' }),
  ])
  render(<AClaimsColumn deeds={deeds} />)
  const reply = await screen.findByText('Table 4.')
  expect(reply).toBeVisible()
  expect(reply.closest('li[tabindex]')).toHaveFocus()
})

test('what others say is read when the claim has changed', async () => {
  const { deeds } = aDesk()
  const { rerender } = render(<AClaimsColumn claims={[aClaim()]} deeds={deeds} />)
  await screen.findByText('No comments yet.')
  await act(() => deeds.commentOnClaim({ claimId: 'c1', text: 'From Ben.' }))
  rerender(<AClaimsColumn claims={[aClaim({ lastSeq: 9, openComments: 1 })]} deeds={deeds} />)
  expect(await screen.findByText('From Ben.')).toBeVisible()
})

test('a reader reads, and writes nothing; what cannot be read says so and is tried again', async () => {
  const listClaimComments = vi
    .fn()
    .mockResolvedValueOnce(refused('unreachable', 'The desk cannot be reached.'))
    .mockResolvedValue(done({ items: [onClaim()], next: null }))
  const { deeds } = aDesk([], { listClaimComments })
  render(<AClaimsColumn actor={anActor({ id: 'rhea', role: 'reader' })} deeds={deeds} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Which table says so?')).toBeVisible()
  for (const name of ['Comment', 'Reply', 'Resolve', 'Edit'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
