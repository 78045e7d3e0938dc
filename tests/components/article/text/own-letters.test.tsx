import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'
import { bearForeignNodes } from '@/components/ui/foreign-nodes'
import { done } from '@/tests/support/answers'
import { litWords, openAtArticle, selectWords, theArticle } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'

const claims = [
  aRatedClaim('true', 'said-on-record', { words: 'rose by a third' }),
  aClaim({ id: 'c2', words: 'by a third last year', lastSeq: 1 }),
]
const dossier = aDossier({ claims })
const { text, blocks } = dossier.revisions[0]!
const shown = () =>
  blocks.map(({ start }) => theArticle().querySelector(`[data-start="${start}"]`)?.textContent)
const said = blocks.map(({ start, end }) => text.slice(start, end))

const words = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}
const font = (own: string) => Object.assign(document.createElement('font'), { textContent: own })

/** What is done to the article's elements by others, all of it in one turn, and each time with a rest after it. */
const hands: Record<string, () => void> = {
  'a translator puts other words into every place': () =>
    words(theArticle()).forEach((own) => own.replaceWith(font('Wort'))),
  'words are changed in place': () =>
    words(theArticle()).forEach((own) => (own.data = own.data.toUpperCase() + '!')),
  'words are taken away': () =>
    words(theArticle())
      .slice(1, 4)
      .forEach((own) => own.remove()),
  'a block is taken away': () => theArticle().querySelector('[data-start]')!.remove(),
  'a checker puts its own element, with words, between ours': () =>
    theArticle()
      .querySelectorAll('[data-start]')
      .forEach((block) => block.append(font('1 hint'))),
}

beforeAll(bearForeignNodes)
openAtArticle()

test.for(Object.keys(hands))(
  '%s: the article’s words are drawn anew, it is told, and marking goes on',
  async (name) => {
    const markClaim = vi.fn(async ({ id }: { id?: string }) =>
      done(aClaim({ id, words: 'The city says', lastSeq: 2 })),
    )
    render(anArticleScreen({ dossier, deeds: { markClaim } }))
    await act(async () => hands[name]!())
    await waitFor(() => expect(shown()).toEqual(said))
    expect(
      screen.getByText(/had changed the article’s words on this page; they are the article’s own again/),
    ).toBeInTheDocument()
    selectWords('The city says')
    await userEvent.keyboard('c')
    await waitFor(() =>
      expect(markClaim).toHaveBeenCalledWith(
        expect.objectContaining({
          spans: [
            { start: text.indexOf('The city'), end: text.indexOf('The city') + 13, exact: 'The city says' },
          ],
        }),
      ),
    )
    await waitFor(() =>
      expect(theArticle().querySelector('mark.is-chosen')).toHaveTextContent('The city says'),
    )
    expect(shown()).toEqual(said)
  },
)

test('elements that change no letter are let be, and the text can still be drawn anew around them', async () => {
  const { rerender } = render(anArticleScreen({ dossier }))
  await act(async () =>
    words(theArticle()).forEach((own) => {
      const around = document.createElement('mark')
      own.replaceWith(around)
      around.append(own)
    }),
  )
  expect(screen.queryByText(/article’s own again/)).toBeNull()
  const more = [
    ...claims,
    aClaim({ id: 'c3', words: 'rose by a third last', lastSeq: 4 }),
    aClaim({ id: 'c4', words: 'the freeze was dead', lastSeq: 5 }),
  ]
  await act(async () => rerender(anArticleScreen({ dossier: aDossier({ claims: more }) })))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'open')
  await waitFor(() => expect(shown()).toEqual(said))
  expect(litWords('c4')).toBe('the freeze was dead')
})

test('who changes the words again each time is told of, and nothing is marked in them', async () => {
  const markClaim = vi.fn()
  render(anArticleScreen({ dossier, deeds: { markClaim } }))
  const translate = () =>
    words(theArticle()).forEach((own) => {
      if (own.data !== 'Wort') own.data = 'Wort'
    })
  const again = new MutationObserver(translate)
  await act(async () => {
    again.observe(theArticle(), { childList: true, subtree: true })
    translate()
    await new Promise((rest) => setTimeout(rest, 50))
  })
  expect(screen.getByText(/keeps changing the article’s words/)).toBeInTheDocument()
  act(() => window.getSelection()!.selectAllChildren(theArticle()))
  await userEvent.keyboard('c')
  expect(markClaim).not.toHaveBeenCalled()
  again.disconnect()
})
