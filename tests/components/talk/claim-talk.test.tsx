import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/claim/column-props'
import type { Comment } from '@/lib/domain/comment'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, aComment, anActor, anEvidence, noon } from '@/tests/support/dossier'

const ben = { id: 'ben', name: 'Ben Okri' }
const onClaim = (change: Partial<Comment> = {}) => aComment({ claimId: 'c1', ...change })

/** A desk that keeps comments and drafts, with the words that each deed was given. */
function aDesk(start: readonly Comment[] = [], change: Partial<ClaimDeeds> = {}) {
  let comments = [...start]
  const drafts = new Map<string, Record<string, string>>()
  const deeds = {
    listClaimComments: vi.fn(async () => done({ items: comments, next: null })),
    commentOnClaim: vi.fn(
      async ({ text, mentions = [] }: { claimId: string; text: string; mentions?: string[] | undefined }) => {
        const comment = onClaim({
          id: `n${comments.length}`,
          text,
          mentions: mentions.map((id) => ({ ...ben, id })),
        })
        comments = [...comments, comment]
        return done(comment)
      },
    ),
    commentOnArticle: vi.fn(
      async ({
        text,
        replyTo = null,
        evidenceId = null,
      }: {
        text: string
        replyTo?: string | null | undefined
        evidenceId?: string | null | undefined
      }) => {
        const comment = onClaim({ id: `n${comments.length}`, text, replyTo, evidenceId })
        comments = [...comments, comment]
        return done(comment)
      },
    ),
    changeComment: vi.fn(
      async ({
        commentId,
        resolved,
        text,
      }: {
        commentId: string
        resolved?: boolean | undefined
        text?: string | undefined
      }) => {
        const comment = comments.find(({ id }) => id === commentId)!
        const changed = {
          ...comment,
          version: comment.version + 1,
          ...(text === undefined ? {} : { text, editedAt: noon }),
          ...(resolved === undefined
            ? {}
            : { resolvedAt: resolved ? noon : null, resolvedBy: resolved ? ben : null }),
        }
        comments = comments.map((one) => (one.id === commentId ? changed : one))
        return done(changed)
      },
    ),
    removeComment: vi.fn(async ({ commentId }: { commentId: string }) => {
      comments = comments.filter(({ id }) => id !== commentId)
      return done({ id: commentId })
    }),
    listColleagues: vi.fn(async () =>
      done({ items: [{ id: 'ada', name: 'Ada Noor' }, ben, { id: 'eve', name: 'Eve Lund' }], next: null }),
    ),
    readClaim: async () => done(aClaim()),
    readDraft: async ({ key }: { key: string }) =>
      done({ fields: drafts.get(key) ?? {}, savedAt: drafts.has(key) ? noon : null }),
    saveDraft: async ({ key, fields }: { key: string; fields: Record<string, string> }) => (
      drafts.set(key, fields),
      done({ savedAt: new Date().toISOString() })
    ),
    dropDraft: async ({ key }: { key: string }) => (drafts.delete(key), done({ dropped: true as const })),
    ...change,
  }
  return { deeds: deeds as unknown as ClaimDeeds & typeof deeds, drafts }
}

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
