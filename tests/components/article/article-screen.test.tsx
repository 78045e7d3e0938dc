import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'

const { text } = aDossier().revisions[0]!
const claims = [
  aRatedClaim('true', 'said-on-record', { words: 'rose by a third' }),
  aClaim({ id: 'c2', words: 'by a third last year', claimReviewed: 'Second' }),
  aClaim({ id: 'c3', words: 'the freeze was dead' }),
]

const article = () => screen.getByRole('article')
const chosen = () => new URLSearchParams(window.location.search).get('claim')

beforeEach(() => window.history.replaceState(null, '', '/articles/a1'))
afterEach(() => window.getSelection()?.removeAllRanges())

test('the blocks hold the words of the article and nothing else', () => {
  const dossier = aDossier({ claims })
  render(anArticleScreen({ dossier }))
  for (const block of dossier.revisions[0]!.blocks) {
    expect(article().querySelector(`[data-start="${block.start}"]`)?.textContent).toBe(
      text.slice(block.start, block.end),
    )
  }
})

test('the bar says how far the article is and gives the export to download', () => {
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [...claims, aClaim({ id: 'c4', words: 'Build 4,000 flats', state: 'stale' })],
      }),
    }),
  )
  expect(
    within(screen.getByRole('banner')).getByText(/3 of 10 sentences looked at · 1 stale/),
  ).toBeInTheDocument()
  const link = screen.getByRole('link', { name: 'Export' })
  expect(link).toHaveAttribute('href', '/api/v1/articles/a1/export')
  expect(link).toHaveAttribute('download')
})

test('the other formats stand behind the arrow beside the export', async () => {
  render(anArticleScreen())
  screen.getByRole('button', { name: 'Export formats' }).focus()
  await userEvent.keyboard('{Enter}')
  const formats = screen.getAllByRole('menuitem')
  expect(formats.map((format) => [format.textContent, format.getAttribute('href')])).toEqual([
    [expect.stringMatching(/^JSON/), '/api/v1/articles/a1/export?format=json'],
    [expect.stringMatching(/^W3C Web Annotation/), '/api/v1/articles/a1/export?format=web-annotation'],
  ])
  for (const format of formats) expect(format).toHaveAttribute('download')
  expect(formats[0]).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Export formats' })).toHaveFocus()
})

test('the other screens of the article are in its menu, also where the bar has no room for them', async () => {
  render(anArticleScreen())
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  expect(screen.getByRole('menuitem', { name: /^Revisions/ })).toHaveAttribute(
    'href',
    '/articles/a1/revisions',
  )
  expect(screen.getByRole('menuitem', { name: /^Sign-off/ })).toHaveAttribute('href', '/articles/a1/sign-off')
})

test('a screen that has gone writes nothing into the link of the next one', async () => {
  for (const [goes, link] of [
    [true, null],
    [false, 'c1'],
  ] as const) {
    const { unmount } = render(anArticleScreen({ dossier: aDossier({ claims }) }))
    fireEvent.keyDown(document.body, { key: 'j', code: 'KeyJ' })
    if (goes) unmount()
    else await waitFor(() => expect(chosen()).toBe(link))
    await new Promise((settle) => setTimeout(settle, 200))
    expect(chosen()).toBe(link)
  }
})
