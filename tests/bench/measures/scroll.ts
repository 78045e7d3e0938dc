import { between, Stage } from '../chromium'
import { median, type Row } from '../figures'
import { scrollThrough, type Scrolled } from '../in-page/scrolling'
import { sides, type By } from '../sides'
import type { Measure, Sized, Surroundings } from './surroundings'

type Scroll = Scrolled & Readonly<{ cpu: number }>

/** As fast as a quick hand turns a wheel. */
const step = 240

async function scrollSize(
  { urls, claims, article }: Sized,
  { visitor, browser, rounds }: Surroundings,
): Promise<By<Scroll[]>> {
  const found: By<Scroll[]> = { ours: [], floor: [], peer: [] }
  const from = { ours: urls.ours, floor: urls.plain, peer: urls.peer }
  const lit = article.revision.blocks
    .filter(({ start, end }) => claims.some(({ spans: [span] }) => span!.start < end && span!.end > start))
    .map(({ start }) => start)
  for (let round = 0; round < rounds(5); round++) {
    for (const side of sides) {
      const stage = await Stage.open(browser, from[side], side === 'ours' ? visitor.cookie : undefined)
      await stage.page.goto(from[side], { waitUntil: 'load', timeout: 120_000 })
      const before = await stage.idle()
      const scrolled = await stage.page.evaluate(scrollThrough, [
        step,
        rounds(600),
        side === 'ours' ? lit : [],
      ] as const)
      found[side].push({ ...scrolled, cpu: between(before, await stage.cpu()).main })
      await stage.close()
    }
  }
  return found
}

function rowsOf({ name }: Sized, found: By<Scroll[]>): Row[] {
  const middle = (of: (scroll: Scroll) => number): By<number> => ({
    ours: median(found.ours.map(of)),
    floor: median(found.floor.map(of)),
    peer: median(found.peer.map(of)),
  })
  const long = middle((scroll) => (100 * scroll.long) / scroll.frames)
  return [
    {
      measure: 'scroll',
      what: `${name}: scroll through, frames that come late (floor: plain text)`,
      unit: '%',
      ...long,
      aim: { most: long.floor },
    },
    {
      measure: 'scroll',
      what: '… CPU a frame',
      unit: 'ms',
      ...middle((scroll) => scroll.cpu / scroll.frames),
    },
    {
      measure: 'scroll',
      what: '… blocks seen without their highlights',
      unit: 'blocks',
      ours: median(found.ours.map((scroll) => scroll.bare)),
      floor: null,
      aim: { most: 0 },
    },
  ]
}

/** Scrolling down the article, the first time it is opened, beside the same text without any highlight and beside Recogito. */
export const measureScroll: Measure = async (surroundings) => {
  const rows: Row[] = []
  const details: Record<string, By<Scroll[]>> = {}
  for (const size of surroundings.sizes) {
    const found = (details[size.name] = await scrollSize(size, surroundings))
    rows.push(...rowsOf(size, found))
  }
  return { rows, details }
}
