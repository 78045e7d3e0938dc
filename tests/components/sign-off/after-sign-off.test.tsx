import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { SignOffView } from '@/lib/api/sign-off/output'
import { done, refused } from '@/tests/support/answers'
import { anArticle, noon } from '@/tests/support/dossier'
import { open } from './signing-screen'

test.for<[SignOffView['article']['state'], string[]]>([
  ['signed-off', ['Publish', 'Reopen', 'Retract']],
  ['published', ['Correct', 'Reopen', 'Retract']],
  ['corrected', ['Correct', 'Retract']],
  ['retracted', []],
  ['checking', []],
])('from %s an editor can go on by %s', ([state, ways]) => {
  open({ state })
  expect(
    ['Publish', 'Correct', 'Reopen', 'Retract'].filter((name) => screen.queryByRole('button', { name })),
  ).toEqual(ways)
})

test('a correction says what and why and names the claim; a refusal keeps every word', async () => {
  const correctArticle = vi
    .fn()
    .mockResolvedValueOnce(refused('stale', 'This was changed while you were writing.'))
    .mockResolvedValue(done(anArticle({ state: 'corrected' })))
  const { onDone } = open({
    state: 'published',
    change: { quotes: [{ id: 'c1', quote: 'by a third' }] },
    deeds: { correctArticle },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Correct' }))
  const form = within(screen.getByRole('form', { name: 'Correct' }))
  await userEvent.type(form.getByRole('textbox', { name: 'What was wrong' }), 'It was a quarter.')
  await userEvent.type(form.getByRole('textbox', { name: /^Why/ }), 'The office wrote.')
  await userEvent.selectOptions(form.getByRole('combobox'), 'by a third')
  await userEvent.click(form.getByRole('button', { name: 'Correct' }))
  expect(await form.findByRole('alert')).toHaveTextContent('Your words are kept.')
  expect(form.getByRole('textbox', { name: 'What was wrong' })).toHaveValue('It was a quarter.')
  await userEvent.click(form.getByRole('button', { name: 'Correct' }))
  expect(correctArticle).toHaveBeenLastCalledWith({
    articleId: 'a1',
    version: 4,
    what: 'It was a quarter.',
    why: 'The office wrote.',
    claimId: 'c1',
  })
  await waitFor(() => expect(onDone).toHaveBeenCalled())
})

test('the log of corrections has what, why, when and by whom, and the verdict of before', () => {
  const correction = {
    id: 'k1',
    isRetraction: false,
    what: 'It was a quarter.',
    why: 'The office wrote.',
    claim: 'c1',
    verdict: { attribution: 'said-on-record', substance: 'true', decidedAt: noon },
    revision: 1,
    by: 'eve',
    at: noon,
  }
  open({
    state: 'corrected',
    role: 'reader',
    change: {
      corrections: [correction],
      quotes: [{ id: 'c1', quote: 'by a third' }],
      milestones: [
        {
          kind: 'article-published',
          reason: 'https://post.test/rents',
          by: 'eve',
          at: '2026-11-22T12:00:00.000Z',
        },
      ],
    },
  })
  const [corrected, published] = within(screen.getByRole('list', { name: 'Record' })).getAllByRole('listitem')
  for (const words of [
    'Corrected',
    'Eve Lund',
    'It was a quarter.',
    'The office wrote.',
    'Said, on record · True',
  ])
    expect(corrected).toHaveTextContent(words)
  expect(within(corrected!).getByRole('link', { name: 'by a third' })).toHaveAttribute(
    'href',
    '/articles/a1?claim=c1',
  )
  expect(within(published!).getByRole('link', { name: 'https://post.test/rents' })).toBeVisible()
})
