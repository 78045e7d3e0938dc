import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { AskedForComment, type ReplyDeeds } from '@/components/replies/replies-screen'
import type { Reply } from '@/lib/domain/reply'
import { aClaim, anActor, anArticle, noon } from '@/tests/support/dossier'
import { aReply } from '@/tests/support/evidence-and-talk'

const done = <T,>(value: T) => Promise.resolve({ ok: true as const, value })
const refused = (message: string, fields?: Record<string, string>) =>
  Promise.resolve({ ok: false as const, problem: { code: 'invalid' as const, message, fields } })

/** The screen of who was asked, and what it asked of the desk. */
function theScreen({
  replies = [],
  change = {},
  ...more
}: { replies?: Reply[]; change?: Partial<ReplyDeeds>; role?: 'reader' } = {}) {
  const askForComment = vi.fn<ReplyDeeds['askForComment']>(() => done(aReply()))
  const changeReply = vi.fn<ReplyDeeds['changeReply']>(() => done(aReply()))
  const deeds: ReplyDeeds = {
    askForComment,
    changeReply,
    listReplies: () => done({ items: replies, next: null }),
    listClaims: () => done({ items: [aClaim({ claimReviewed: 'Rents rose by a third.' })], next: null }),
    listSources: () => done({ items: [], next: null }),
    readDraft: () => done({ fields: {}, savedAt: null }),
    saveDraft: () => done({ savedAt: noon }),
    dropDraft: () => done({ dropped: true }),
    ...change,
  }
  render(<AskedForComment article={anArticle()} actor={anActor(more)} deeds={deeds} />)
  return { askForComment, changeReply }
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('nobody was asked yet: the screen says what to do, and a reader is offered nothing', async () => {
  theScreen({ role: 'reader' })
  expect(await screen.findByRole('heading', { name: 'Nobody was asked yet' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Ask for comment' })).toBeNull()
})

test('a party is asked about chosen statements; what is missing is said before the desk is asked', async () => {
  const { askForComment } = theScreen()
  await press('Ask for comment')
  const form = within(await screen.findByRole('form', { name: 'Ask for comment' }))
  await userEvent.click(form.getByRole('button', { name: 'Enter as asked' }))
  expect(form.getByText('Say who is asked.')).toBeTruthy()
  expect(form.getByText('Choose at least one statement.')).toBeTruthy()
  expect(askForComment).not.toHaveBeenCalled()
  await userEvent.type(form.getByRole('combobox', { name: 'Who is asked' }), 'Ministry of Housing')
  await userEvent.click(await form.findByRole('checkbox', { name: /Rents rose by a third/ }))
  await userEvent.click(form.getByRole('button', { name: 'Enter as asked' }))
  expect(askForComment).toHaveBeenCalledWith(
    expect.objectContaining({
      articleId: 'a1',
      party: 'Ministry of Housing',
      claims: ['c1'],
      channel: 'e-mail',
      until: null,
    }),
  )
})

test('a refused answer keeps its words', async () => {
  const { changeReply } = theScreen({
    replies: [aReply()],
    change: {
      changeReply: () => refused('Not all of it can be taken.', { words: 'Say what they answered.' }),
    },
  })
  await press('Note their answer')
  const words = await screen.findByRole('textbox', { name: 'Their words' })
  await userEvent.type(words, 'It was 31 per cent.')
  await press('Note answer')
  expect(await screen.findByText('Say what they answered.')).toBeTruthy()
  expect((words as HTMLTextAreaElement).value).toBe('It was 31 per cent.')
  expect(changeReply).not.toHaveBeenCalled()
})

test('an answer is noted in the version that was seen, and an entry is withdrawn', async () => {
  const { changeReply } = theScreen({ replies: [aReply({ version: 3 })] })
  expect(await screen.findByText(/until 14 May 2026; not answered/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Letter' }).getAttribute('href')).toBe(
    '/articles/a1/replies/letter?reply=y1',
  )
  await press('Note their answer')
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'What they did' }), 'No comment')
  await press('Note answer')
  expect(changeReply).toHaveBeenCalledWith(
    expect.objectContaining({ replyId: 'y1', version: 3, answer: 'no-comment' }),
  )
  await press('Withdraw')
  expect(changeReply).toHaveBeenCalledWith({ replyId: 'y1', version: 3, withdrawn: true })
})

test('a list that cannot be read says so, and is asked for again', async () => {
  const listReplies = vi
    .fn<ReplyDeeds['listReplies']>()
    .mockReturnValueOnce(refused('The desk does not answer.'))
  listReplies.mockReturnValue(done({ items: [aReply()], next: null }))
  theScreen({ change: { listReplies } })
  await press('Try again')
  expect(await screen.findByRole('heading', { name: 'Ministry of Housing' })).toBeTruthy()
})
