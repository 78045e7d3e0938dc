import type { Page } from '@playwright/test'
import { awake, expect, openCard, test, visit } from './desk'
import { drag, lit, mark } from './text-hand'

/** What translators, extensions and checkers do in a page, to all words under a place of it. */
const hands = {
  translator: (place: string) => {
    const walker = document.createTreeWalker(document.querySelector(place)!, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (walker.nextNode())
      if (!walker.currentNode.parentElement!.closest('script, style')) found.push(walker.currentNode as Text)
    for (const words of found) {
      if (!/\S/.test(words.data)) continue
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      inner.textContent = 'fremde Worte'
      outer.append(inner)
      words.replaceWith(outer)
    }
  },
  extension: (place: string) => {
    const walker = document.createTreeWalker(document.querySelector(place)!, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (walker.nextNode())
      if (!walker.currentNode.parentElement!.closest('script, style')) found.push(walker.currentNode as Text)
    for (const words of found) {
      if (words.length < 6) continue
      const around = document.createElement('mark')
      const rest = words.splitText(3)
      rest.splitText(2)
      rest.replaceWith(around)
      around.append(rest)
    }
  },
  checker: (place: string) => {
    for (const element of document.querySelectorAll(`${place} :is(p, h1, h2, button, span)`)) {
      if (element.closest('script, style')) continue
      element.append(document.createElement('grammar-checker'))
    }
  },
} as const

const rentsSentence = 'The mayor will speak about it next week'
const wording = 'The claim in a sentence that stands alone'
const broken = (page: Page) => page.getByText('This page could not be shown')

/** All that a reviewer does on the screen, with a colleague's claim arriving in between. */
async function work(page: Page, arrive: () => Promise<unknown>): Promise<void> {
  await mark(page, 'the freeze was dead')
  await page.getByRole('textbox', { name: wording }).fill('The freeze of rents is over.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.keyboard.press('k')
  await arrive()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('freeze')
  await page.keyboard.press('Escape')
}

for (const name of Object.keys(hands) as (keyof typeof hands)[]) {
  for (const place of ['article', 'body']) {
    test(`a ${name} at work in the ${place === 'body' ? 'whole page' : 'article'}: nothing breaks, and what is marked is what was seen`, async ({
      desk,
      open,
    }) => {
      const article = await desk.write()
      await desk.mark(article, { words: 'rose by a third' })
      const page = await open('reviewer')
      await visit(page, `/articles/${article.id}`)
      await page.evaluate(hands[name], place)
      await work(page, () => desk.mark(article, { words: rentsSentence }))
      await page.evaluate(hands[name], place)
      await expect(lit(page, rentsSentence)).toBeVisible()
      await expect
        .poll(async () => (await desk.claims(article)).map(({ quote }) => quote).toSorted())
        .toEqual([rentsSentence, 'rose by a third', 'the freeze was dead'].toSorted())
      await expect(broken(page)).toHaveCount(0)
      await drag(page, 'the steepest rise')
      await expect(page.getByRole('button', { name: 'Mark claim' })).toBeVisible()
      await page.keyboard.press('c')
      await expect
        .poll(async () => (await desk.claims(article)).map(({ quote }) => quote))
        .toContain('the steepest rise')
      await expect(openCard(page)).toHaveCount(1)
      await expect(broken(page)).toHaveCount(0)
    })
  }
}

test('a translator that was there before the page awoke leaves the article’s own words when it is awake', async ({
  desk,
  open,
  foresee,
}) => {
  foresee(/hydrat|did not match|Minified React error #4(18|23|25)/i)
  const article = await desk.write()
  const page = await open('reviewer')
  await page.addInitScript(
    `document.addEventListener('DOMContentLoaded', () => (${hands.translator.toString()})('article'))`,
  )
  await page.goto(`/articles/${article.id}`)
  await expect(page.getByRole('article').first()).toContainText(
    'Rents in the harbour district rose by a third',
  )
  await awake(page)
  await mark(page, 'the freeze was dead')
  await expect
    .poll(async () => (await desk.claims(article)).map(({ quote }) => quote))
    .toEqual(['the freeze was dead'])
})

test('a page translator is told to leave the words of the article and of people alone, and not those of the desk', async ({
  desk,
  open,
}) => {
  const article = await desk.write()
  const claim = await desk.mark(article, { words: 'the freeze was dead' })
  await desk.admin.api.ask('POST', `/claims/${claim.id}/evidence`, {
    stance: 'supports',
    title: 'Minutes of the council',
    excerpt: 'The freeze ended.',
  })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}?claim=${claim.id}`)
  const isTranslated = (words: string) =>
    page
      .locator('article, aside')
      .getByText(words)
      .last()
      .evaluate((element) => {
        for (let at: Element | null = element; at; at = at.parentElement)
          if (at.hasAttribute('translate')) return at.getAttribute('translate') !== 'no'
        return true
      })
  for (const words of [
    'the freeze was dead',
    'Minutes of the council',
    'The freeze ended.',
    'Rents in the harbour district',
  ])
    expect(await isTranslated(words), words).toBe(false)
  for (const words of ['Add evidence', 'Reasoning']) expect(await isTranslated(words), words).toBe(true)
})
