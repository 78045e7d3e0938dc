import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FactsDialog } from '@/components/article-facts/facts-dialog'
import { changesOf, factsWords, resume, untouched } from '@/components/article-facts/facts-words'
import type { FactsDeeds } from '@/components/article-facts/use-facts'
import type { Answer } from '@/lib/api/contract'
import { shippedScales } from '@/lib/domain/shipped-scales'
import { anArticle, noon } from '@/tests/support/dossier'

const scales = shippedScales.map((scale) => ({ ...scale, createdAt: null, createdBy: null }))
const ok = <T,>(value: T): Answer<T> => ({ ok: true, value })
const stale = (now: unknown): Answer<never> => ({
  ok: false,
  problem: { code: 'stale', message: 'Changed.', now },
})

function open(editArticle: unknown, kept: Readonly<Record<string, string>> = {}) {
  const deeds = {
    editArticle,
    readDraft: vi.fn(async () => ok({ fields: kept, savedAt: Object.keys(kept).length > 0 ? noon : null })),
    saveDraft: vi.fn(async () => ok({ savedAt: noon })),
    dropDraft: vi.fn(async () => ok({ dropped: true })),
    listScales: vi.fn(async () => ok({ items: scales, next: null })),
  }
  const onDone = vi.fn()
  render(
    <FactsDialog
      article={anArticle()}
      deeds={deeds as unknown as FactsDeeds}
      onDone={onDone}
      onClose={vi.fn()}
    />,
  )
  return { ...deeds, onDone }
}

const titleField = () => screen.findByRole('textbox', { name: 'Title' })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save facts' }))

test('an editor changes what is told of an article, and only what was changed is asked for, on the version that was seen', async () => {
  const editArticle = vi.fn(async () => ok({}))
  const { onDone, dropDraft } = open(editArticle)
  const title = await titleField()
  expect(title).toHaveValue('Rents rose by a third last year')
  expect(screen.getByLabelText(/Byline/)).toHaveValue('Joan Mills')
  expect(await screen.findByRole('option', { name: /^As it is: / })).toBeInTheDocument()
  await userEvent.clear(title)
  await userEvent.type(title, 'Rents, corrected')
  await userEvent.type(screen.getByLabelText(/Byline/), ', Ana Roy')
  await save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(editArticle.mock.calls).toEqual([
    [{ articleId: 'a1', version: 1, title: 'Rents, corrected', byline: ['Joan Mills', 'Ana Roy'] }],
  ])
  expect(dropDraft).toHaveBeenCalled()
})

test('what a colleague changed meanwhile stands beside what was typed, and the choice is saved on the newer version', async () => {
  const editArticle = vi
    .fn()
    .mockResolvedValueOnce(
      stale(anArticle({ version: 4, title: 'Rents, theirs', outlet: 'The Evening Post' })),
    )
    .mockResolvedValueOnce(ok({}))
  const { onDone } = open(editArticle)
  const title = await titleField()
  await userEvent.clear(title)
  await userEvent.type(title, 'Rents, mine')
  await save()
  const both = await screen.findByRole('alert')
  for (const words of ['You wroteRents, mine', 'They wroteRents, theirs'])
    expect(both).toHaveTextContent(words)
  expect(title).toHaveValue('Rents, mine')
  expect(screen.getByLabelText(/Outlet/)).toHaveValue('The Evening Post')
  await save()
  expect(screen.getByText('Choose first which words stay.')).toBeVisible()
  await userEvent.click(within(both).getByRole('button', { name: 'Keep mine' }))
  await save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(editArticle).toHaveBeenLastCalledWith({ articleId: 'a1', version: 4, title: 'Rents, mine' })
})

test('a change of other facts by a colleague takes nothing away and asks nothing', async () => {
  const editArticle = vi
    .fn()
    .mockResolvedValueOnce(stale(anArticle({ version: 2, outlet: 'The Evening Post' })))
    .mockResolvedValueOnce(ok({}))
  const { onDone } = open(editArticle)
  await userEvent.type(await titleField(), ' again')
  await save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(editArticle).toHaveBeenLastCalledWith({
    articleId: 'a1',
    version: 2,
    title: 'Rents rose by a third last year again',
  })
})

test('a refusal stands beside its field and keeps every word', async () => {
  open(
    vi.fn(async () => ({
      ok: false,
      problem: { code: 'invalid', message: 'No.', fields: { url: 'This is no link.' } },
    })),
  )
  await userEvent.type(await screen.findByLabelText(/Link/), 'https:/x')
  await save()
  expect(await screen.findByText('This is no link.')).toBeVisible()
  expect(screen.getByLabelText(/Link/)).toHaveValue('https:/x')
  await userEvent.clear(screen.getByRole('textbox', { name: 'Title' }))
  await save()
  expect(screen.getByText('The article needs a title.')).toBeVisible()
})

test('half-written facts rest on the server and come back, beside what was changed since', async () => {
  const begun = factsWords(anArticle({ title: 'Rents, as it was' }))
  open(vi.fn(), { ...untouched(begun), title: 'Rents, half-written', outlet: 'The Weekly' })
  expect(await titleField()).toHaveValue('Rents, half-written')
  expect(screen.getByText('What you typed before is back, and not saved yet.')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('They wroteRents rose by a third last year')
  expect(screen.getByLabelText(/Outlet/)).toHaveValue('The Weekly')
})

test('what is not touched is not sent: a moment of publication keeps its hour, a scale stays, an odd language its tag', () => {
  const seen = factsWords(anArticle({ publishedAt: '2026-11-20T09:30:00Z', language: 'en-GB' }))
  expect(seen).toMatchObject({
    publishedAt: '2026-11-20',
    language: 'other',
    otherLanguage: 'en-GB',
    substanceScale: '',
  })
  expect(changesOf(seen, seen)).toEqual({})
  expect(
    changesOf(seen, { ...seen, language: 'ur', kind: 'own-copy', outlet: ' ', substanceScale: 'research' }),
  ).toEqual({ language: 'ur', kind: 'own-copy', outlet: null, substanceScale: 'research' })
  expect(resume(seen, {}).words).toEqual(untouched(seen))
})
