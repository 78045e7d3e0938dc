import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { done } from '@/tests/support/answers'
import { chosenClaim, openAtArticle, threeClaims } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier } from '@/tests/support/dossier'

openAtArticle()

test('all keys are shown on the question mark', async () => {
  render(anArticleScreen())
  await userEvent.keyboard('?')
  expect(
    within(await screen.findByRole('dialog', { name: 'Keys' })).getByText('Next claim'),
  ).toBeInTheDocument()
})

test('keys are letters while somebody types', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  await userEvent.keyboard('/')
  const find = screen.getByRole('searchbox', { name: /Find/ })
  await waitFor(() => expect(find).toHaveFocus())
  await userEvent.keyboard('jkz')
  expect(find).toHaveValue('jkz')
  await waitFor(() => expect(chosenClaim()).toBeNull())
})

test('letters typed where evidence is added are words, not keys of the screen', async () => {
  const saveReview = vi.fn(async () => done(aClaim()))
  render(anArticleScreen({ dossier: aDossier({ claims: [aClaim()] }), deeds: { saveReview } }))
  await userEvent.keyboard('je')
  await waitFor(() => expect(screen.getByLabelText('Paste an address, or say what you have')).toHaveFocus())
  await userEvent.keyboard('jksz')
  expect(screen.getByRole('form', { name: 'Add evidence' })).toBeInTheDocument()
  await waitFor(() => expect(chosenClaim()).toBe('c1'))
  expect(saveReview).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('form', { name: 'Add evidence' })).toBeNull()
})

test('digits say whether it is so and Shift with digits whether it was said, whatever has the focus but a field for words', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim()] }),
      deeds: { saveReview: () => new Promise(() => undefined) },
    }),
  )
  await userEvent.keyboard('j')
  const attribution = within(await screen.findByRole('group', { name: 'Was it said?' }))
  const substance = within(screen.getByRole('group', { name: 'Is it so?' }))
  const rated = () =>
    [attribution, substance].map(
      (group) => group.queryByRole<HTMLInputElement>('radio', { checked: true })?.value ?? null,
    )
  const places = [
    attribution.getAllByRole('radio')[2]!,
    substance.getAllByRole('radio')[1]!,
    screen.getByRole('radio', { name: 'High' }),
    screen.getByRole('button', { name: 'Submit review' }),
    screen.getByRole('button', { name: 'Add evidence' }),
  ]
  for (const [at, place] of places.entries()) {
    act(() => place.focus())
    await userEvent.keyboard(at % 2 ? '2' : '3')
    expect(rated()[1]).toBe(at % 2 ? 'mostly-true' : 'half-true')
    await userEvent.keyboard(`{Shift>}[Digit${at + 1}]{/Shift}`)
    expect(rated()[0]).toBe(
      ['said-on-record', 'said-confirmed', 'reported-only', 'misquoted', 'not-said'][at],
    )
  }
  const words = screen.getByRole('textbox', { name: 'Reasoning' })
  act(() => words.focus())
  await userEvent.keyboard('1')
  expect(words).toHaveValue('1')
  expect(rated()[1]).toBe('half-true')
})

test('the definition that stands under the answers is the chosen one’s, wherever the mouse lies', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim()] }),
      deeds: { saveReview: () => new Promise(() => undefined) },
    }),
  )
  await userEvent.keyboard('j')
  const group = await screen.findByRole('group', { name: 'Is it so?' })
  const [first, , third] = within(group).getAllByRole<HTMLInputElement>('radio')
  const definition = (radio: HTMLInputElement) =>
    document.getElementById(radio.getAttribute('aria-describedby')!)!.textContent
  await userEvent.hover(first!.closest('label')!)
  expect(group.querySelector(':scope > p:last-child')).toHaveTextContent(definition(first!))
  act(() => first!.focus())
  await userEvent.keyboard('3')
  expect(group.querySelector(':scope > p:last-child')).toHaveTextContent(definition(third!))
})
