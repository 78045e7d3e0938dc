import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { noon } from '@/tests/support/dossier'
import { aDesk, ben, onClaim } from './talking-desk'

const section = () => screen.findByRole('region', { name: /^Comments/ })

afterEach(() => window.history.replaceState(null, '', '/'))

test('a claim says that nothing was said of it, and takes the first comment', async () => {
  const { deeds, drafts } = aDesk()
  render(<AClaimsColumn deeds={deeds} />)
  expect(await screen.findByText('No comments yet.')).toBeVisible()
  await userEvent.click(within(await section()).getByRole('button', { name: 'Comment' }))
  await userEvent.type(await screen.findByRole('textbox', { name: 'Comment on this claim' }), 'Which table?')
  await userEvent.click(
    within(screen.getByRole('form', { name: 'Comment on this claim' })).getByRole('button', {
      name: 'Comment',
    }),
  )
  expect(await screen.findByText('Which table?')).toBeVisible()
  expect(screen.getByRole('region', { name: 'Comments (1)' })).toBeVisible()
  expect(deeds.commentOnClaim).toHaveBeenCalledWith({ claimId: 'c1', text: 'Which table?', mentions: [] })
  expect(drafts.size).toBe(0)
})

test('keeps the words of a comment that is refused', async () => {
  const { deeds } = aDesk([], {
    commentOnClaim: async () => refused('unreachable', 'The desk cannot be reached.'),
  })
  render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(within(await section()).getByRole('button', { name: 'Comment' }))
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Comment on this claim' }),
    'Which table?{Control>}{Enter}{/Control}',
  )
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not added. The desk cannot be reached. Your words are kept.',
  )
  expect(screen.getByRole('textbox', { name: 'Comment on this claim' })).toHaveValue('Which table?')
})

test('a half-written comment rests on the server and is there again', async () => {
  const { deeds, drafts } = aDesk()
  const { unmount } = render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(within(await section()).getByRole('button', { name: 'Comment' }))
  await userEvent.type(await screen.findByRole('textbox', { name: 'Comment on this claim' }), 'Which ta')
  await vi.waitFor(() => expect(drafts.get('comment:claim:c1')).toMatchObject({ text: 'Which ta' }), 3000)
  unmount()
  render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(within(await section()).getByRole('button', { name: 'Comment' }))
  expect(await screen.findByRole('textbox', { name: 'Comment on this claim' })).toHaveValue('Which ta')
})

test('a thread is answered, resolved with who and when, and reopened', async () => {
  const { deeds } = aDesk([onClaim({ author: ben })])
  render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Reply' }))
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Reply' }),
    'Table 4.{Control>}{Enter}{/Control}',
  )
  expect(await screen.findByText('Table 4.')).toBeVisible()
  expect(deeds.commentOnArticle).toHaveBeenCalledWith({
    articleId: 'a1',
    replyTo: 'k1',
    text: 'Table 4.',
    mentions: [],
  })
  await userEvent.click(screen.getByRole('button', { name: 'Resolve' }))
  await userEvent.click(await screen.findByText('1 resolved thread'))
  expect(screen.getByText(/Resolved by/)).toHaveTextContent(/Resolved by Ben Okri, /)
  await userEvent.click(screen.getByRole('button', { name: 'Reopen' }))
  expect(await screen.findByRole('button', { name: 'Resolve' })).toBeVisible()
})

test('one’s own comment is edited and deleted, another’s is not; of a deleted one with replies only the place is left', async () => {
  const { deeds } = aDesk([
    onClaim(),
    onClaim({ id: 'k2', author: ben, text: '', deletedAt: noon }),
    onClaim({ id: 'k3', replyTo: 'k2', author: ben, text: 'Still here.' }),
  ])
  render(<AClaimsColumn deeds={deeds} />)
  const own = await screen.findByRole('article', { name: 'Comment by Ada Noor' })
  expect(screen.getAllByRole('button', { name: 'Edit' })).toHaveLength(1)
  expect(screen.getByText('Deleted by its author.')).toBeVisible()
  await userEvent.click(within(own).getByRole('button', { name: 'Edit' }))
  const area = await screen.findByRole('textbox', { name: 'Comment' })
  expect(area).toHaveValue('Which table says so?')
  await userEvent.clear(area)
  await userEvent.type(area, 'Which table of which year?')
  await userEvent.click(screen.getByRole('button', { name: 'Save comment' }))
  expect(await screen.findByText('Which table of which year?')).toBeVisible()
  expect(deeds.changeComment).toHaveBeenCalledWith({
    commentId: 'k1',
    version: 1,
    text: 'Which table of which year?',
    mentions: [],
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }))
  await userEvent.click(screen.getByRole('button', { name: 'Delete comment' }))
  await vi.waitFor(() => expect(screen.queryByText('Which table of which year?')).toBeNull())
})

test('when the comment was changed elsewhere meanwhile, both wordings stand side by side', async () => {
  const now = onClaim({ text: 'Theirs.', version: 5 })
  const changeComment = vi.fn(async ({ version }: { version: number }) =>
    version === 1
      ? refused('stale', 'This was changed while you were writing.', now)
      : done(onClaim({ text: 'Mine.', version: 6 })),
  )
  const { deeds } = aDesk([onClaim()], { changeComment: changeComment })
  render(<AClaimsColumn deeds={deeds} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }))
  const area = await screen.findByRole('textbox', { name: 'Comment' })
  await userEvent.clear(area)
  await userEvent.type(area, 'Mine.')
  await userEvent.click(screen.getByRole('button', { name: 'Save comment' }))
  const both = await screen.findByRole('alert')
  expect(both).toHaveTextContent(/Mine\..*Theirs\./)
  await userEvent.click(within(both).getByRole('button', { name: 'Keep mine' }))
  await userEvent.click(screen.getByRole('button', { name: 'Save comment' }))
  await vi.waitFor(() =>
    expect(changeComment).toHaveBeenLastCalledWith(expect.objectContaining({ version: 5, text: 'Mine.' })),
  )
})
