import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { refused } from '@/tests/support/answers'
import { openAtArticle, selectedWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { coverSentences, selectSentences, tickOf } from './covering-desk'

const revision = aDossier().revisions[0]!

openAtArticle()

describe('why there is nothing to check', () => {
  const why = () => screen.findByRole('textbox', { name: /^Why/ })
  const note = () => screen.getByRole('region', { name: 'Marking' })

  test('can be said at once, by key, and goes on to the next pending sentence', async () => {
    const deed = vi.fn(coverSentences)
    render(anArticleScreen({ deeds: { coverSentences: deed } }))
    selectSentences(revision.sentences[0]!)
    await userEvent.keyboard('_')
    expect(await why()).toHaveFocus()
    expect(screen.getByRole('dialog')).toHaveTextContent('Rents rose by a third last year')
    await userEvent.keyboard(' A headline. {Enter}')
    expect(deed).toHaveBeenCalledExactlyOnceWith({
      articleId: 'a1',
      revision: 1,
      sentence: [0],
      coverage: 'nothing-to-check',
      reason: 'A headline.',
    })
    await waitFor(() => expect(selectedWords()).toContain('The city says supply is to blame.'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('can be said afterwards, from what tells that it was done', async () => {
    const deed = vi.fn(coverSentences)
    render(anArticleScreen({ deeds: { coverSentences: deed } }))
    selectSentences(revision.sentences[0]!, revision.sentences[1])
    await userEvent.keyboard('-')
    await userEvent.click(await screen.findByRole('button', { name: 'Say why' }))
    await userEvent.type(await why(), 'Furniture.')
    await userEvent.click(screen.getByRole('button', { name: 'Save reason' }))
    expect(deed).toHaveBeenLastCalledWith(expect.objectContaining({ sentence: [0, 1], reason: 'Furniture.' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(deed).toHaveBeenLastCalledWith(expect.objectContaining({ sentence: [0, 1], coverage: 'pending' }))
  })

  test('stands beside the sentence with who said it, where it can be changed and taken back', async () => {
    const deed = vi.fn(coverSentences)
    const dossier = aDossier()
    const sentences = revision.sentences.map((sentence, index) =>
      index < 2
        ? { ...sentence, coverage: 'nothing-to-check' as const, by: 'ben', reason: 'A headline.' }
        : sentence,
    )
    render(
      anArticleScreen({
        dossier: { ...dossier, revisions: [{ ...revision, sentences }] },
        deeds: { coverSentences: deed },
      }),
    )
    selectSentences(revision.sentences[0]!)
    await screen.findByRole('button', { name: 'Pending again' })
    expect(note()).toHaveTextContent('Nothing to check · Ben Okri')
    expect(note()).toHaveTextContent('A headline.')
    expect(screen.queryByRole('button', { name: 'Nothing to check' })).toBeNull()
    expect(
      screen.getByRole('button', { name: /Sentence 1: nothing to check, “A headline.”/ }),
    ).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Change reason' }))
    await userEvent.clear(await why())
    await userEvent.click(screen.getByRole('button', { name: 'Save reason' }))
    expect(deed).toHaveBeenLastCalledWith({
      articleId: 'a1',
      revision: 1,
      sentence: [0],
      coverage: 'nothing-to-check',
    })
    selectSentences(revision.sentences[1]!)
    await userEvent.click(await screen.findByRole('button', { name: 'Pending again' }))
    expect(deed).toHaveBeenLastCalledWith(expect.objectContaining({ sentence: [1], coverage: 'pending' }))
    await waitFor(() => expect(tickOf(1)).toContain('tick-pending'))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(deed).toHaveBeenLastCalledWith(
      expect.objectContaining({ sentence: [1], coverage: 'nothing-to-check', reason: 'A headline.' }),
    )
  })

  test('keeps its words when it is refused, and when the question is left', async () => {
    render(
      anArticleScreen({
        deeds: {
          coverSentences: async () => refused('against-rule', 'The article has another revision by now.'),
        },
      }),
    )
    selectSentences(revision.sentences[0]!)
    await userEvent.keyboard('_')
    await userEvent.type(await why(), 'A headline.{Enter}')
    expect(await screen.findByText('The article has another revision by now.')).toBeInTheDocument()
    expect(await why()).toHaveValue('A headline.')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    selectSentences(revision.sentences[0]!)
    await userEvent.keyboard('_')
    expect(await why()).toHaveValue('A headline.')
  })

  test('is no question where all sentences have claims', async () => {
    const first = revision.text.slice(revision.sentences[0]!.start, revision.sentences[0]!.end)
    render(anArticleScreen({ dossier: aDossier({ claims: [aClaim({ words: first.trim() })] }) }))
    selectSentences(revision.sentences[0]!)
    expect(await screen.findByRole('button', { name: /Mark claim/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Nothing to check' })).toBeNull()
    await userEvent.keyboard('_')
    expect(await screen.findByText('These sentences are not pending.')).toBeInTheDocument()
  })
})
