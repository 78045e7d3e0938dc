import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { placeSelection } from '@/components/article/place-selection'
import type { Claim } from '@/lib/domain/claim'
import { done, refused } from '@/tests/support/answers'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, anActor } from '@/tests/support/dossier'

const { text } = aDossier().revisions[0]!
const article = () => screen.getByRole('article')
const select = (words: string) =>
  act(
    () =>
      void placeSelection(article(), { start: text.indexOf(words), end: text.indexOf(words) + words.length }),
  )
const provisional = () =>
  [...article().querySelectorAll('mark[data-claim="not-yet-marked"]')]
    .map((mark) => mark.textContent)
    .join('')
const bar = (name: RegExp | string = /./) => screen.findByRole('toolbar', { name })
const heard = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join(' ')
const chosen = () => new URLSearchParams(window.location.search).get('claim')

type Sent = {
  id?: string
  spans?: readonly { start: number; end: number; exact: string }[]
  parent?: string | null
}
const answering = (change: Partial<Claim>) =>
  vi.fn(async ({ id, spans = [] }: Sent) =>
    done(aClaim({ ...change, ...(id && { id }), words: spans.map(({ exact }) => exact) })),
  )
const marking = () => answering({ lastSeq: 2 })
const editing = () => answering({ version: 9, lastSeq: 9 })
const sent = (deed: ReturnType<typeof answering>) => deed.mock.lastCall?.[0].spans?.map(({ exact }) => exact)

beforeEach(() => window.history.replaceState(null, '', '/articles/a1'))
afterEach(() => window.getSelection()?.removeAllRanges())

test('Enter opens the stepper on the sentence, keys move both ends, and Enter marks the claim', async () => {
  const markClaim = marking()
  render(anArticleScreen({ deeds: { markClaim } }))
  await userEvent.keyboard('..{Enter}')
  expect(await bar('Step to the words of a claim')).toHaveFocus()
  expect(window.getSelection()?.isCollapsed).toBe(true)
  expect(provisional()).toBe('The city says supply is to blame.')
  expect(heard()).toContain('“The city says supply is to blame.”, 7 words.')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}')
  expect(heard()).toContain('Start moved forward: “city says supply is …”, 5 words.')
  expect(provisional()).toBe('city says supply is to')
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(provisional()).toBe('city says supply is t')
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(sent(markClaim)).toEqual(['city says supply is to'])
  await waitFor(() => expect(chosen()).toMatch(/^[0-9a-f-]{36}$/))
  expect(screen.queryByRole('toolbar')).toBeNull()
})

test('c opens the stepper when no words are selected, and Escape goes back to the selected sentence', async () => {
  render(anArticleScreen())
  await userEvent.keyboard('c')
  await bar()
  await userEvent.keyboard('.{Escape}')
  expect(screen.queryByRole('toolbar')).toBeNull()
  expect(window.getSelection()?.toString()).toBe('The city says supply is to blame.')
  expect(provisional()).toBe('')
})

test('every step can be made by its button', async () => {
  const markClaim = marking()
  render(anArticleScreen({ deeds: { markClaim } }))
  select('supply is')
  await userEvent.click(await screen.findByRole('button', { name: 'Step the ends' }))
  const start = within(await screen.findByRole('group', { name: 'Start' }))
  const end = within(screen.getByRole('group', { name: 'End' }))
  await userEvent.click(start.getByRole('button', { name: 'Start back by a word' }))
  await userEvent.click(end.getByRole('button', { name: 'End forward by a word' }))
  await userEvent.click(end.getByRole('button', { name: 'End forward by a letter' }))
  await userEvent.click(end.getByRole('button', { name: 'End back by a letter' }))
  expect(provisional()).toBe('says supply is to')
  await userEvent.click(screen.getByRole('button', { name: 'Mark claim' }))
  expect(sent(markClaim)).toEqual(['says supply is to'])
})

test('the list of the sentences leads into the stepper, and Escape back to the list', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: [aClaim({ words: 'the freeze was dead' })] }) }))
  const second = within(screen.getByRole('navigation', { name: 'Sentences' })).getByRole('button', {
    name: /^Sentence 2:/,
  })
  act(() => second.focus())
  await userEvent.keyboard('{Enter}')
  expect(await bar()).toHaveFocus()
  expect(provisional()).toBe('The city says supply is to blame.')
  await userEvent.keyboard('{Escape}')
  expect(second).toHaveFocus()
})

test('a claim in two passages is stepped to and marked in one go', async () => {
  const markClaim = marking()
  render(anArticleScreen({ deeds: { markClaim } }))
  select('The city')
  await userEvent.keyboard('{Enter}')
  await bar()
  await userEvent.keyboard('+')
  expect(screen.getByText(/Passage 2 of 2/, { selector: '[role=toolbar] *' })).toBeInTheDocument()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowUp}{Shift>}{ArrowRight}{/Shift}{Enter}')
  expect(sent(markClaim)).toEqual(['city', 'supply is to'])
})

test('a refusal is told beside the claim, and its words are there to be marked anew', async () => {
  render(
    anArticleScreen({
      deeds: { markClaim: async () => refused('against-rule', 'The article has another revision by now.') },
    }),
  )
  await userEvent.keyboard('..{Enter}')
  await bar()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not marked. The article has another revision by now.',
  )
  expect(screen.queryByRole('toolbar')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Let it go' }))
  expect(window.getSelection()?.toString()).toBe('The city says supply is to')
})

test('a refusal to move the ends is told in the stepper, and the words stay as they were stepped to', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim({ words: 'the freeze was dead' })] }),
      deeds: { editClaim: async () => refused('not-allowed', 'Your role does not allow this.') },
    }),
  )
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Move boundaries' }))
  await bar()
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  expect(within(await bar()).getByRole('alert')).toHaveTextContent('Your role does not allow this.')
  expect(provisional()).toBe('the freeze was')
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the ends of a claim are moved by keys, saved with its version, and can be moved back', async () => {
  const editClaim = editing()
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim({ words: 'the freeze was dead', version: 3 })] }),
      deeds: { editClaim },
    }),
  )
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Move boundaries' }))
  expect(await bar('Move the claim’s ends')).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}{Enter}')
  expect(editClaim).toHaveBeenLastCalledWith(
    expect.objectContaining({ claimId: 'c1', version: 3, revision: 1 }),
  )
  expect(sent(editClaim)).toEqual(['said the freeze was'])
  await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move boundaries' })).toHaveFocus())
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(sent(editClaim)).toEqual(['the freeze was dead'])
})

test('the next words selected by hand are added to the claim as one more passage, which can be taken away again', async () => {
  const editClaim = editing()
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim({ words: 'the freeze was dead', version: 2 })] }),
      deeds: { editClaim },
    }),
  )
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Add another passage' }))
  await bar('Add a passage to the claim')
  select('Two officials')
  await waitFor(() => expect(provisional()).toBe('Two officialsthe freeze was dead'))
  await userEvent.click(screen.getByRole('button', { name: 'Add passage' }))
  expect(editClaim).toHaveBeenLastCalledWith(
    expect.objectContaining({ claimId: 'c1', version: 2, revision: 1 }),
  )
  expect(sent(editClaim)).toEqual(['Two officials', 'the freeze was dead'])
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(sent(editClaim)).toEqual(['the freeze was dead'])
})

test('a passage of a claim is removed without a mouse', async () => {
  const editClaim = editing()
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim({ words: ['Two officials', 'the freeze was dead'] })] }),
      deeds: { editClaim },
    }),
  )
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Move boundaries' }))
  await bar()
  await userEvent.keyboard('{Backspace}{Enter}')
  expect(sent(editClaim)).toEqual(['the freeze was dead'])
})

test('boundaries that a colleague moved first are refused: both are shown, and nothing is lost', async () => {
  const theirs = aClaim({ words: 'freeze was dead', version: 4, lastSeq: 4 })
  const editClaim = vi.fn(async () => refused('stale', 'This was changed while you were writing.', theirs))
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim({ words: 'the freeze was dead' })] }),
      deeds: { editClaim },
    }),
  )
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Move boundaries' }))
  select('the freeze')
  act(() => (document.activeElement as HTMLElement).blur())
  await userEvent.keyboard('c')
  expect(editClaim).toHaveBeenCalledWith(
    expect.objectContaining({ spans: [expect.objectContaining({ exact: 'the freeze' })] }),
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('This was changed while you were writing.')
  expect(provisional()).toBe('the freeze')
  await userEvent.keyboard('{Enter}')
  expect(editClaim).toHaveBeenLastCalledWith(expect.objectContaining({ version: 4 }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('toolbar')).toBeNull()
})

test('in a right-to-left text the left arrow goes on', async () => {
  const markClaim = marking()
  const blocks = [['paragraph', 'وزیر نے کہا کہ کرایہ بڑھ گیا۔']] as const
  render(
    anArticleScreen({
      dossier: aDossier({ blocks, article: { language: 'ur', direction: 'rtl' } }),
      deeds: { markClaim: async ({ spans }) => (void markClaim({ spans }), refused('failed', 'No.')) },
    }),
  )
  await userEvent.keyboard('.{Enter}')
  await bar()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{Enter}')
  expect(markClaim.mock.lastCall?.[0].spans?.[0]?.exact).toBe('وزیر نے کہا کہ کرایہ بڑھ')
})

test('a reader is not offered the stepper', async () => {
  render(anArticleScreen({ actor: anActor({ role: 'reader' }) }))
  await userEvent.keyboard('.{Enter}c')
  expect(screen.queryByRole('toolbar')).toBeNull()
})

test('a claim is broken down: the stepper begins with its words, and the new claim is part of it', async () => {
  const markClaim = marking()
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aClaim({ words: 'the freeze was dead' }),
          aClaim({ id: 'c2', words: 'the freeze', parent: 'c1' }),
        ],
      }),
      deeds: { markClaim },
    }),
  )
  await userEvent.keyboard('j')
  await userEvent.click(await screen.findByRole('button', { name: 'Break this down' }))
  await bar('Step to the words of a part')
  expect(provisional()).toBe('was dead')
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  expect(markClaim).toHaveBeenLastCalledWith(
    expect.objectContaining({ parent: 'c1', spans: [expect.objectContaining({ exact: 'was' })] }),
  )
})
