import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { refused } from '@/tests/support/answers'
import { openAtArticle, selectWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { editing, marking, provisionalWords, sentPassages, stepperBar } from './stepper-desk'

openAtArticle()

test('a claim in two passages is stepped to and marked in one go', async () => {
  const markClaim = marking()
  render(anArticleScreen({ deeds: { markClaim } }))
  selectWords('The city')
  await userEvent.keyboard('{Enter}')
  await stepperBar()
  await userEvent.keyboard('+')
  expect(screen.getByText(/Passage 2 of 2/, { selector: '[role=toolbar] *' })).toBeInTheDocument()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowUp}{Shift>}{ArrowRight}{/Shift}{Enter}')
  await waitFor(() => expect(sentPassages(markClaim)).toEqual(['city', 'supply is to']))
})

test('a refusal is told beside the claim, and its words are there to be marked anew', async () => {
  render(
    anArticleScreen({
      deeds: { markClaim: async () => refused('against-rule', 'The article has another revision by now.') },
    }),
  )
  await userEvent.keyboard('..{Enter}')
  await stepperBar()
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
  await stepperBar()
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  expect(within(await stepperBar()).getByRole('alert')).toHaveTextContent('Your role does not allow this.')
  expect(provisionalWords()).toBe('the freeze was')
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
  expect(await stepperBar('Move the claim’s ends')).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}{Enter}')
  expect(editClaim).toHaveBeenLastCalledWith(
    expect.objectContaining({ claimId: 'c1', version: 3, revision: 1 }),
  )
  expect(sentPassages(editClaim)).toEqual(['said the freeze was'])
  await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move boundaries' })).toHaveFocus())
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(sentPassages(editClaim)).toEqual(['the freeze was dead'])
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
  await stepperBar('Add a passage to the claim')
  selectWords('Two officials')
  await waitFor(() => expect(provisionalWords()).toBe('Two officialsthe freeze was dead'))
  await userEvent.click(screen.getByRole('button', { name: 'Add passage' }))
  expect(editClaim).toHaveBeenLastCalledWith(
    expect.objectContaining({ claimId: 'c1', version: 2, revision: 1 }),
  )
  expect(sentPassages(editClaim)).toEqual(['Two officials', 'the freeze was dead'])
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(sentPassages(editClaim)).toEqual(['the freeze was dead'])
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
  await stepperBar()
  await userEvent.keyboard('{Backspace}{Enter}')
  expect(sentPassages(editClaim)).toEqual(['the freeze was dead'])
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
  selectWords('the freeze')
  act(() => (document.activeElement as HTMLElement).blur())
  await userEvent.keyboard('c')
  expect(editClaim).toHaveBeenCalledWith(
    expect.objectContaining({ spans: [expect.objectContaining({ exact: 'the freeze' })] }),
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('This was changed while you were writing.')
  expect(provisionalWords()).toBe('the freeze')
  await userEvent.keyboard('{Enter}')
  expect(editClaim).toHaveBeenLastCalledWith(expect.objectContaining({ version: 4 }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('toolbar')).toBeNull()
})
