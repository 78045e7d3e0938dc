import { expect, test } from './test'
import { signIn } from './sign-in'

const paragraphs = Array.from(
  { length: 40 },
  (_, at) =>
    `On day ${at} the ferry carried ${at + 2} thousand people, as the harbour said. Nobody counted dogs.`,
)

test('text and claims stay in sight, whatever becomes of the width of the window', async ({ hand, desk }) => {
  const article = await desk.write({ title: 'Widths', text: paragraphs.join('\n\n') })
  for (const at of [0, 1, 2, 20, 39]) await desk.mark(article, { words: `${at + 2} thousand people` })
  await signIn(hand, await desk.one('reviewer'))
  await hand.open(`/articles/${article.id}`)
  for (const [width, inWindow] of [
    [1280, 900],
    [1010, 900],
    [700, 700],
    [1024, 800],
    [1023, 800],
    [1280, 900],
  ] as const) {
    await hand.resize(width, inWindow)
    await expect.poll(() => hand.ask(() => window.innerWidth)).toBe(width)
    await hand.ask(() => window.scrollTo(0, 0))
    const least = (selector: string) => async () =>
      Math.min(...(await hand.boxes(selector)).map(({ height }) => height))
    await expect.poll(least('.text-section'), `sections at ${width} px`).toBeGreaterThan(200)
    await expect
      .poll(least('.text-section:first-child [data-start]'), `blocks at ${width} px`)
      .toBeGreaterThan(20)
    await expect.poll(least('mark[data-claim]'), `marks at ${width} px`).toBeGreaterThan(10)
    await expect.poll(least('aside li'), `cards at ${width} px`).toBeGreaterThan(50)
    await expect
      .poll(
        () => hand.ask(() => document.documentElement.scrollWidth - window.innerWidth),
        `nothing beyond ${width} px`,
      )
      .toBeLessThanOrEqual(0)
  }
})

test('a colleague’s marks leave the text under a reader’s eyes where it is', async ({ hand, desk }) => {
  const article = await desk.write({ title: 'Still elsewhere', text: paragraphs.join('\n\n') })
  await signIn(hand, await desk.one('reviewer'))
  await hand.open(`/articles/${article.id}`)
  await hand.ask(() => {
    const block = [...document.querySelectorAll('article [data-start]')].find(({ textContent }) =>
      textContent.startsWith('On day 25 '),
    )!
    block.scrollIntoView({ block: 'center', behavior: 'instant' })
  })
  await hand.awaken()
  const inSight = () =>
    hand.ask(() =>
      [...document.querySelectorAll('article [data-start]')].flatMap((block) => {
        const { top, left, width, height } = block.getBoundingClientRect()
        return top > 0 && top < innerHeight
          ? [{ says: block.textContent.slice(0, 12), top, left, width, height }]
          : []
      }),
    )
  const before = await inSight()
  expect(before.map(({ says }) => says)).toContain('On day 25 th')
  for (const at of [0, 4, 9, 14, 19, 22, 25, 26, 30, 39])
    await desk.mark(article, { words: `${at + 2} thousand people` })
  await expect
    .poll(() =>
      hand.ask(() =>
        [...document.querySelectorAll('mark[data-claim]')].some(({ textContent }) =>
          textContent.startsWith('27 thousand'),
        ),
      ),
    )
    .toBe(true)
  await hand.reads('10 claims')
  expect(await inSight()).toEqual(before)
})
