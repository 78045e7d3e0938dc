import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { refused } from '@/tests/support/answers'
import { chosenClaim, openAtArticle, selectWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, anActor } from '@/tests/support/dossier'
import { marking, provisionalWords, sentPassages, stepperBar } from './stepper-desk'

const heard = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join(' ')

openAtArticle()

test('Enter opens the stepper on the sentence, keys move both ends, and Enter marks the claim', async () => {
  const markClaim = marking()
  render(anArticleScreen({ deeds: { markClaim } }))
  await userEvent.keyboard('..{Enter}')
  expect(await stepperBar('Step to the words of a claim')).toHaveFocus()
  expect(window.getSelection()?.isCollapsed).toBe(true)
  expect(provisionalWords()).toBe('The city says supply is to blame.')
  expect(heard()).toContain('“The city says supply is to blame.”, 7 words.')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}')
  expect(heard()).toContain('Start moved forward: “city says supply is …”, 5 words.')
  expect(provisionalWords()).toBe('city says supply is to')
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(provisionalWords()).toBe('city says supply is t')
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await waitFor(() => expect(sentPassages(markClaim)).toEqual(['city says supply is to']))
  await waitFor(() => expect(chosenClaim()).toMatch(/^[0-9a-f-]{36}$/))
  expect(screen.queryByRole('toolbar')).toBeNull()
})

test('c opens the stepper when no words are selected, and Escape goes back to the selected sentence', async () => {
  render(anArticleScreen())
  await userEvent.keyboard('c')
  await stepperBar()
  await userEvent.keyboard('.{Escape}')
  expect(screen.queryByRole('toolbar')).toBeNull()
  expect(window.getSelection()?.toString()).toBe('The city says supply is to blame.')
  expect(provisionalWords()).toBe('')
})

test('every step can be made by its button', async () => {
  const markClaim = marking()
  render(anArticleScreen({ deeds: { markClaim } }))
  selectWords('supply is')
  await userEvent.click(await screen.findByRole('button', { name: 'Step the ends' }))
  const start = within(await screen.findByRole('group', { name: 'Start' }))
  const end = within(screen.getByRole('group', { name: 'End' }))
  await userEvent.click(start.getByRole('button', { name: 'Start back by a word' }))
  await userEvent.click(end.getByRole('button', { name: 'End forward by a word' }))
  await userEvent.click(end.getByRole('button', { name: 'End forward by a letter' }))
  await userEvent.click(end.getByRole('button', { name: 'End back by a letter' }))
  expect(provisionalWords()).toBe('says supply is to')
  await userEvent.click(screen.getByRole('button', { name: 'Mark claim' }))
  await waitFor(() => expect(sentPassages(markClaim)).toEqual(['says supply is to']))
})

test('the list of the sentences leads into the stepper, and Escape back to the list', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: [aClaim({ words: 'the freeze was dead' })] }) }))
  const second = within(screen.getByRole('navigation', { name: 'Sentences' })).getByRole('button', {
    name: /^Sentence 2:/,
  })
  act(() => second.focus())
  await userEvent.keyboard('{Enter}')
  expect(await stepperBar()).toHaveFocus()
  expect(provisionalWords()).toBe('The city says supply is to blame.')
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
  await stepperBar()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{Enter}')
  await waitFor(() => expect(markClaim.mock.lastCall?.[0].spans?.[0]?.exact).toBe('وزیر نے کہا کہ کرایہ بڑھ'))
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
  await stepperBar('Step to the words of a part')
  expect(provisionalWords()).toBe('was dead')
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  await waitFor(() =>
    expect(markClaim).toHaveBeenLastCalledWith(
      expect.objectContaining({ parent: 'c1', spans: [expect.objectContaining({ exact: 'was' })] }),
    ),
  )
})
