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

test('one key clears the sentence and goes to the next pending one', async () => {
  const deed = vi.fn(coverSentences)
  render(anArticleScreen({ deeds: { coverSentences: deed } }))
  selectSentences(revision.sentences[0]!)
  await userEvent.keyboard('-')
  expect(deed).toHaveBeenCalledWith({
    articleId: 'a1',
    revision: 1,
    sentence: [0],
    coverage: 'nothing-to-check',
  })
  await waitFor(() => expect(tickOf(0)).toContain('tick-nothing-to-check'))
  const { start, end } = revision.sentences[1]!
  await waitFor(() => expect(selectedWords()).toBe(revision.text.slice(start, end).trim()))
})

test('a selection of sentences is cleared in one go, but for those with a claim', async () => {
  const deed = vi.fn(coverSentences)
  const second = revision.text.slice(revision.sentences[1]!.start, revision.sentences[1]!.end)
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim({ words: second })] }),
      deeds: { coverSentences: deed },
    }),
  )
  selectSentences(revision.sentences[0]!, revision.sentences[2])
  await userEvent.click(await screen.findByRole('button', { name: /Nothing to check/ }))
  expect(deed).toHaveBeenCalledWith(expect.objectContaining({ sentence: [0, 2] }))
})

test('it can be taken back', async () => {
  render(anArticleScreen({ deeds: { coverSentences } }))
  selectSentences(revision.sentences[0]!)
  await userEvent.keyboard('-')
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(tickOf(0)).toContain('tick-pending'))
})

test('a refusal is told, and the rail stays as it was', async () => {
  render(
    anArticleScreen({
      deeds: { coverSentences: async () => refused('not-allowed', 'Your role does not allow this.') },
    }),
  )
  selectSentences(revision.sentences[0]!)
  await userEvent.keyboard('-')
  expect(await screen.findByText('Your role does not allow this.')).toBeInTheDocument()
  expect(tickOf(0)).toContain('tick-pending')
})

describe('the next pending sentence', () => {
  const wordsOf = (index: number) =>
    revision.text.slice(revision.sentences[index]!.start, revision.sentences[index]!.end).trim()
  const figure = () => screen.getByRole('button', { name: /sentences looked at/ })
  const claims = [0, 1, 3].map((index) => aClaim({ id: `c${index}`, words: wordsOf(index) }))

  test('is where the figure in the bar leads, from the one that is selected, and from the last to the first', async () => {
    render(anArticleScreen({ dossier: aDossier({ claims }) }))
    expect(figure()).toHaveAccessibleName('3 of 10 sentences looked at: go to the next that is pending')
    await userEvent.click(figure())
    expect(selectedWords()).toBe(wordsOf(2))
    await userEvent.click(figure())
    expect(selectedWords()).toBe(wordsOf(4))
    selectSentences(revision.sentences[9]!)
    await userEvent.click(figure())
    expect(selectedWords()).toBe(wordsOf(2))
    await userEvent.keyboard('n')
    expect(selectedWords()).toBe(wordsOf(4))
  })

  test('is where a link leads that asks for it, once', async () => {
    window.history.replaceState(null, '', '/articles/a1?sentence=pending&state=open')
    render(anArticleScreen({ dossier: aDossier({ claims }) }))
    expect(selectedWords()).toBe(wordsOf(2))
    expect(window.location.search).toBe('?state=open')
  })

  test('is not there when everything has been looked at, and then the figure leads nowhere', async () => {
    window.history.replaceState(null, '', '/articles/a1?sentence=pending')
    render(
      anArticleScreen({
        dossier: aDossier({
          claims: revision.sentences.map((_, index) => aClaim({ id: `c${index}`, words: wordsOf(index) })),
        }),
      }),
    )
    expect(await screen.findByText('Every sentence has been looked at.')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /sentences looked at/ })).toBeNull()
    expect(screen.getByText('10 of 10 sentences looked at')).toBeInTheDocument()
  })
})
