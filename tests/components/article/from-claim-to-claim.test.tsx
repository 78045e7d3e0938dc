import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { chosenClaim, openAtArticle, theArticle, threeClaims } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aDossier } from '@/tests/support/dossier'

openAtArticle()

test('keys walk from claim to claim in the order of the text, and the link follows', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  await userEvent.keyboard('j')
  await waitFor(() => expect(chosenClaim()).toBe('c1'))
  await userEvent.keyboard('jj')
  await waitFor(() => expect(chosenClaim()).toBe('c3'))
  await userEvent.keyboard('k')
  await waitFor(() => expect(chosenClaim()).toBe('c2'))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(chosenClaim()).toBeNull())
})

test('a link to a claim opens it lit in its place', () => {
  window.history.replaceState(null, '', '/articles/a1?claim=c3')
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }), search: 'claim=c3' }))
  expect(theArticle().querySelector('.is-chosen')).toHaveTextContent('the freeze was dead')
})

test('a click on words under one claim opens it; under several, a list lets one choose by key', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  await userEvent.click(within(theArticle()).getByText('the freeze was dead'))
  await waitFor(() => expect(chosenClaim()).toBe('c3'))
  await userEvent.click(theArticle().querySelector('mark mark')!)
  const menu = await screen.findByRole('menu', { name: 'Claims at this place' })
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map((line) => line.textContent),
  ).toEqual([expect.stringContaining('rose by a third'), expect.stringContaining('by a third last year')])
  await waitFor(() => expect(within(menu).getAllByRole('menuitem')[0]).toHaveFocus())
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(chosenClaim()).toBe('c2'))
  expect(screen.queryByRole('menu', { name: 'Claims at this place' })).toBeNull()
})

test('the sentences are a list with their states, and lead to their claims', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  const list = screen.getByRole('navigation', { name: 'Sentences' })
  expect(within(list).getByRole('button', { name: /Sentence 1: no claims yet/ })).toBeInTheDocument()
  await userEvent.click(within(list).getByRole('button', { name: /claims not all rated, 2 claims/ }))
  await waitFor(() => expect(chosenClaim()).toBe('c1'))
})

test('one key goes from the open claim to its words, and back', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  await userEvent.keyboard('jg')
  expect(theArticle().querySelector('mark[data-claim="c1"]')).toHaveFocus()
  await userEvent.keyboard('g')
  expect(screen.getByRole('button', { expanded: true, name: /^rose by a third/ })).toHaveFocus()
})

test('Enter on the focused words of a claim goes into its card', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  await userEvent.keyboard('jgk{Enter}')
  await waitFor(() =>
    expect(screen.getByRole('button', { expanded: true, name: /^rose by a third/ })).toHaveFocus(),
  )
})

test('each sentence that is walked to is told', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
  await userEvent.keyboard('..')
  expect(
    screen.getByText('Sentence 2 of 10, no claims yet: “The city says supply is to blame.”'),
  ).toBeInTheDocument()
})
