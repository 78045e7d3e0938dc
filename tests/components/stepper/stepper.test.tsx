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
