import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { chosenClaim, openAtArticle, theArticle, threeClaims } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier } from '@/tests/support/dossier'

const { text } = aDossier().revisions[0]!

openAtArticle()

test('the blocks hold the words of the article and nothing else', () => {
  const dossier = aDossier({ claims: threeClaims })
  render(anArticleScreen({ dossier }))
  for (const block of dossier.revisions[0]!.blocks) {
    expect(theArticle().querySelector(`[data-start="${block.start}"]`)?.textContent).toBe(
      text.slice(block.start, block.end),
    )
  }
})

test('the bar says how far the article is and gives the export to download', () => {
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [...threeClaims, aClaim({ id: 'c4', words: 'Build 4,000 flats', state: 'stale' })],
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
    const { unmount } = render(anArticleScreen({ dossier: aDossier({ claims: threeClaims }) }))
    fireEvent.keyDown(document.body, { key: 'j', code: 'KeyJ' })
    if (goes) unmount()
    else await waitFor(() => expect(chosenClaim()).toBe(link))
    await new Promise((settle) => setTimeout(settle, 200))
    expect(chosenClaim()).toBe(link)
  }
})
