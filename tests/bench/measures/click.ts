import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import type { Block } from '@/lib/domain/revision'
import type { Claim } from '@/lib/domain/claim'
import { Stage } from '../chromium'
import { median, type Row } from '../figures'
import { nameOnClick, pointAt, watchClick, whenNamed } from '../in-page/clicking'
import { sides, type By, type Side } from '../sides'
import type { Measure, Sized, Surroundings } from './surroundings'

type Click = Readonly<{ handled: number; cpu: number }>

/** A letter over which more than one claim lies: its block, its offset there, and how many claims. */
type Crossing = Readonly<{ block: number; start: number; offset: number; count: number }>

function crossingsOf(text: string, blocks: readonly Block[], claims: readonly Claim[]): Crossing[] {
  const spans = claims.map(({ spans: [span] }) => span!).toSorted((a, b) => a.start - b.start)
  return spans.flatMap((span, at) => {
    const next = spans[at + 1]
    if (!next || next.start >= span.end) return []
    const place = next.start + text.slice(next.start).search(/\p{L}/u)
    const block = blocks.findIndex(({ start, end }) => start <= place && place < end)
    const count = spans.filter(({ start, end }) => start <= place && place < end).length
    return count > 1
      ? [{ block, start: blocks[block]!.start, offset: place - blocks[block]!.start, count }]
      : []
  })
}

async function openStage(browser: Browser, side: Side, url: string, cookie: string): Promise<Stage> {
  const stage = await Stage.open(browser, url, side === 'ours' ? cookie : undefined)
  await stage.page.addInitScript(watchClick)
  await stage.page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await stage.idle()
  if (side !== 'ours') await stage.page.evaluate(nameOnClick, side === 'peer')
  return stage
}

async function clickOn(stage: Stage, side: Side, { block, start, offset, count }: Crossing): Promise<Click> {
  const { page } = stage
  if (side === 'ours') await page.keyboard.press('Escape')
  const place =
    side === 'ours' ? ([`[data-start="${start}"]`, 0, offset] as const) : (['p, h2', block, offset] as const)
  await page.evaluate(pointAt, place)
  await wait(200)
  const { x, y } = await page.evaluate(pointAt, place)
  await page.mouse.move(x, y)
  const { found: handled, atFrame } = await stage.spent(async () => {
    const named = page.evaluate(whenNamed, count)
    await page.mouse.click(x, y)
    return named
  })
  return { handled, cpu: atFrame.main }
}

async function clickSize(
  { urls, claims, article }: Sized,
  { visitor, browser, rounds }: Surroundings,
): Promise<By<Click[]>> {
  const { text, blocks } = article.revision
  const crossings = crossingsOf(text, blocks, claims)
  const found: By<Click[]> = { ours: [], floor: [], peer: [] }
  const stages = {} as By<Stage>
  for (const side of sides) stages[side] = await openStage(browser, side, urls[side], visitor.cookie)
  const warmUp = 1
  for (let round = 0; round < rounds(15) + warmUp; round++) {
    const crossing = crossings[(round * 37) % crossings.length]!
    for (const side of sides) {
      const click = await clickOn(stages[side], side, crossing)
      if (round >= warmUp) found[side].push(click)
    }
  }
  for (const side of sides) await stages[side].close()
  return found
}

/** A click where claims lie over each other, until all of them are named, beside plain HTML that asks the element and beside Recogito’s index. */
export const measureClick: Measure = async (surroundings) => {
  const rows: Row[] = []
  const details: Record<string, By<Click[]>> = {}
  for (const size of surroundings.sizes) {
    const found = (details[size.name] = await clickSize(size, surroundings))
    const row = (what: string, of: (click: Click) => number, aim?: Row['aim']): Row => ({
      measure: 'click',
      what,
      unit: 'ms',
      ours: median(found.ours.map(of)),
      floor: median(found.floor.map(of)),
      peer: median(found.peer.map(of)),
      ...(aim ? { aim } : {}),
    })
    rows.push(
      row(`${size.name}: click on crossing claims, time in the page’s listeners`, (click) => click.handled, {
        most: 2,
      }),
      row('… CPU until all are named and painted', (click) => click.cpu),
    )
  }
  return { rows, details }
}
