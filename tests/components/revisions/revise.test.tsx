import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Revise } from '@/components/revisions/revise'
import type { RevisingDeeds } from '@/components/revisions/use-revising'
import type { PlannedRevision } from '@/lib/api/revision/output'
import { diffWords } from '@/lib/anchor/diff-words'
import { readPlainText } from '@/lib/ingest/plain-text'
import type { ArticleView } from '@/lib/domain/article'
import { done, refused } from '@/tests/support/answers'
import { aDossier, anArticle } from '@/tests/support/dossier'

const read = readPlainText('Rents rose by a third.\n\nIt was the steepest rise.', {
  title: '',
  language: 'en',
})
const article: ArticleView = {
  ...anArticle(),
  revision: { ...aDossier().revisions[0]!, ...read, sentences: [] },
}

/** A desk that reads every text as it is and finds one claim in it, on "by a third". */
function aDesk(change: Partial<RevisingDeeds> = {}): RevisingDeeds {
  const plan = (text: string): PlannedRevision => {
    const stands = text.includes('by a third')
    return {
      ...readPlainText(text, { title: '', language: 'en' }),
      revision: 1,
      version: 1,
      differences: diffWords(read.text, text),
      changed: stands ? 0 : 1,
      counts: { exact: stands ? 1 : 0, moved: 0, changed: 0, lost: stands ? 0 : 1 },
      claims: [
        {
          id: 'c1',
          anchor: stands ? 'exact' : 'lost',
          spans: [
            {
              start: 11,
              end: 21,
              exact: 'by a third',
              now: stands ? 'by a third' : null,
              anchor: stands ? 'exact' : 'lost',
            },
          ],
        },
      ],
    }
  }
  return {
    readDraft: async () => done({ fields: {}, savedAt: null }),
    saveDraft: async () => done({ savedAt: '2026-11-23T12:00:00.000Z' }),
    dropDraft: async () => done({ dropped: true as const }),
    previewRevision: async ({ text }) => done(plan(text)),
    reviseArticle: async ({ text }) => done({ ...plan(text), version: 2, revision: 2, sha256: 'sha' }),
    ...change,
  }
}

const kept = { fields: {}, savedAt: null }
const save = () => screen.getByRole('button', { name: 'Save as a new revision' })

test('nothing can be saved before the text is another, and then only what was shown', async () => {
  const reviseArticle = vi.fn(aDesk().reviseArticle)
  const onSaved = vi.fn()
  render(<Revise article={article} kept={kept} deeds={aDesk({ reviseArticle })} onSaved={onSaved} />)
  await screen.findByText('Nothing is changed yet.')
  expect(save()).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: 'Edit this paragraph: Rents rose by a third.' }))
  await userEvent.clear(screen.getByRole('textbox', { name: 'Words of this paragraph' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Words of this paragraph' }), 'Rents rose.')
  expect(save()).toBeDisabled()
  expect(await screen.findByRole('region', { name: 'Claims to look at' })).toHaveTextContent('by a third')
  expect(
    within(screen.getByRole('list', { name: 'How the claims fare' })).getByText(/lost/),
  ).toHaveTextContent('1 lost')
  await userEvent.click(save())
  expect(reviseArticle).toHaveBeenCalledWith({
    articleId: 'a1',
    version: 1,
    text: 'Rents rose.\n\nIt was the steepest rise.',
  })
  expect(onSaved).toHaveBeenCalledWith(1)
})

test('a refused revision keeps every word', async () => {
  const reviseArticle = vi.fn(async () => refused('stale', 'This was changed while you were writing.'))
  render(<Revise article={article} kept={kept} deeds={aDesk({ reviseArticle })} onSaved={vi.fn()} />)
  await userEvent.click(screen.getByRole('button', { name: 'Whole text' }))
  const field = screen.getByRole('textbox', { name: 'The corrected text' })
  await userEvent.type(field, ' More.')
  await vi.waitFor(() => expect(save()).toBeEnabled())
  await userEvent.click(save())
  expect(await screen.findByRole('alert')).toHaveTextContent('Your text is kept')
  expect(field).toHaveValue(`${read.text} More.`)
})

test('Escape gives a block back the words it had', async () => {
  render(<Revise article={article} kept={kept} deeds={aDesk()} onSaved={vi.fn()} />)
  await userEvent.click(screen.getByText('It was the steepest rise.'))
  await userEvent.type(screen.getByRole('textbox', { name: 'Words of this paragraph' }), ' Ever.{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByText('It was the steepest rise.')).toBeVisible()
})

test('a text that cannot be read is told in one sentence beside what was typed', async () => {
  render(
    <Revise
      article={article}
      kept={kept}
      deeds={aDesk({ previewRevision: async () => refused('unreadable', 'This could not be read.') })}
      onSaved={vi.fn()}
    />,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('This could not be read.')
  expect(save()).toBeDisabled()
})

test('a draft that was left is back, and can be put away', async () => {
  const left = { fields: { text: 'Rents fell.', revision: '1' }, savedAt: '2026-11-23T11:00:00.000Z' }
  const dropDraft = vi.fn(aDesk().dropDraft)
  render(
    <Revise
      article={article}
      kept={left}
      deeds={aDesk({ readDraft: async () => done(left), dropDraft })}
      onSaved={vi.fn()}
    />,
  )
  expect(await screen.findByText('Rents fell.', { selector: 'p' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Start anew' }))
  expect(await screen.findByText('Rents rose by a third.', { selector: 'p' })).toBeVisible()
  expect(dropDraft).toHaveBeenCalledWith({ key: 'revise:a1' })
})
