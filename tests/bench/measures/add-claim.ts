import type { Browser } from '@playwright/test'
import { Stage, type Cpu } from '../chromium'
import { median, type Row } from '../figures'
import { addAtKey, bringIn, replaceAtKey, selectIn, watchKey, type Toll } from '../in-page/adding'
import { drawBlocks, marksOf } from '../pages/floor-page'
import type { By } from '../sides'
import type { Measure, Sized, Surroundings } from './surroundings'

type Deed = Readonly<{ frame: number; atFrame: Cpu; atRest: Cpu }>

/** An open page on which the key makes one highlight more. */
type Open = Readonly<{ stage: Stage; press: () => Promise<Deed> }>

async function openStage(browser: Browser, url: string, cookie?: string): Promise<Open> {
  const stage = await Stage.open(browser, url, cookie)
  let painted = Promise.withResolvers<number>()
  await stage.page.exposeFunction('tellFrame', ((spent) =>
    painted.resolve(spent)) satisfies Toll['tellFrame'])
  await stage.page.addInitScript(watchKey)
  await stage.page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await stage.idle()
  const press = async (): Promise<Deed> => {
    painted = Promise.withResolvers<number>()
    const { found: frame, ...cpu } = await stage.spent(async () => {
      const late = setTimeout(
        () => painted.reject(new Error(`No highlight came after the key: ${url}`)),
        15_000,
      )
      await stage.page.keyboard.press('c')
      return painted.promise.finally(() => clearTimeout(late))
    })
    return { frame, ...cpu }
  }
  return { stage, press }
}

/** Makes claims one by one, here and there in the text, on all three pages. */
async function addTo(
  { urls, article, claims }: Sized,
  { visitor, browser, rounds }: Surroundings,
): Promise<By<Deed[]>> {
  const { text, blocks } = article.revision
  const marks = marksOf(claims)
  const paragraphs = blocks
    .map(({ kind, start }, at) => ({ kind, start, at }))
    .filter(({ kind }) => kind === 'paragraph')
  const [ours, floor, peer] = [
    await openStage(browser, urls.ours, visitor.cookie),
    await openStage(browser, urls.floor),
    await openStage(browser, urls.peer),
  ]
  const found: By<Deed[]> = { ours: [], floor: [], peer: [] }
  const warmUp = 1
  for (let round = 0, next = 0; round < rounds(9) + warmUp; next += 7) {
    const { start, at } = paragraphs[next % paragraphs.length]!
    await ours.stage.page.keyboard.press('Escape')
    await ours.stage.page.keyboard.press('Escape')
    await ours.stage.page.evaluate(bringIn, start)
    await ours.stage.idle()
    if (!(await ours.stage.page.evaluate(selectIn, start))) continue
    const mine = await ours.press()
    const more = { id: `one-more-${round}`, start: start + 5, end: start + 35, isOpen: true }
    await floor.stage.page.evaluate(replaceAtKey, [
      at,
      drawBlocks(text, blocks, [...marks, more])[at]!,
    ] as const)
    const bare = await floor.press()
    await peer.stage.page.evaluate(addAtKey, [
      at,
      more.id,
      text.slice(more.start, more.end),
      more.start,
    ] as const)
    const theirs = await peer.press()
    if (round++ < warmUp) continue
    found.ours.push(mine)
    found.floor.push(bare)
    found.peer.push(theirs)
  }
  for (const { stage } of [ours, floor, peer]) await stage.close()
  return found
}

function rowsOf({ name }: Sized, found: By<Deed[]>): Row[] {
  const row = (what: string, of: (deed: Deed) => number, aim?: number): Row => ({
    measure: 'add-claim',
    what,
    unit: 'ms',
    ours: median(found.ours.map(of)),
    floor: median(found.floor.map(of)),
    peer: median(found.peer.map(of)),
    ...(aim ? { aim: { ratio: aim } } : {}),
  })
  return [
    row(`${name}: one claim more, key to painted frame, CPU`, (deed) => deed.atFrame.main, 2),
    row('… time', (deed) => deed.frame),
    row('… CPU to rest, saved and listed', (deed) => deed.atRest.main),
    row('… of it in scripts', (deed) => deed.atRest.script),
  ]
}

/** One claim more on the screen, beside one block of plain HTML drawn anew and beside an annotation more in Recogito. */
export const measureAddClaim: Measure = async (surroundings) => {
  const rows: Row[] = []
  const details: Record<string, By<Deed[]>> = {}
  for (const size of surroundings.sizes) {
    const found = (details[size.name] = await addTo(size, surroundings))
    rows.push(...rowsOf(size, found))
  }
  const all = Object.values(details)
  const spent = (deeds: By<Deed[]> | undefined, of: (deed: Deed) => number) =>
    median((deeds?.ours ?? []).map(of))
  const grown = (what: string, of: (deed: Deed) => number): Row => ({
    measure: 'add-claim',
    what,
    unit: 'ms',
    ours: spent(all.at(-1), of),
    floor: spent(all[0], of),
    aim: { ratio: 1.3 },
  })
  rows.push(
    grown(
      'ours with the most claims (floor: ours with the fewest), CPU to painted frame',
      (deed) => deed.atFrame.main,
    ),
    grown('… CPU to rest', (deed) => deed.atRest.main),
  )
  return { rows, details }
}
