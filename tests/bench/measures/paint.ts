import type { Browser } from '@playwright/test'
import { median, type Row } from '../figures'
import { Stage, type Cpu } from '../chromium'
import type { Measure } from './surroundings'

type Seen = Readonly<{ painted: number; atPaint: Cpu; atRest: Cpu }>

/** Runs in the page: tells when a frame has been painted in which the last highlight is in its place. */
function watchFor(lastClaim: string): void {
  const look = () => {
    const mark = document.readyState === 'loading' ? null : document.querySelector(`[data-claim~="${lastClaim}"]`)
    if (!mark?.checkVisibility()) return void requestAnimationFrame(look)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (globalThis as unknown as { tellPainted(at: number): void }).tellPainted(performance.now())
      port2.postMessage(null)
    })
  }
  if (window === window.top) requestAnimationFrame(look)
}

async function see(browser: Browser, url: string, lastClaim: string, cookie?: string): Promise<Seen> {
  const stage = await Stage.open(browser, url, cookie)
  const painted = Promise.withResolvers<number>()
  await stage.page.exposeFunction('tellPainted', painted.resolve)
  await stage.page.addInitScript(watchFor, lastClaim)
  const late = setTimeout(() => painted.reject(new Error(`The last highlight never came: ${url}`)), 30_000)
  const gone = stage.page.goto(url, { waitUntil: 'commit' })
  const at = await painted.promise.finally(() => clearTimeout(late))
  const atPaint = await stage.cpu()
  await gone
  const atRest = await stage.idle()
  await stage.close()
  return { painted: at, atPaint, atRest }
}

/** The article in the browser, from navigation to its last highlight and on to rest, beside the same as plain HTML. */
export const measurePaint: Measure = async ({ browser, visitor, full, claims, floorPage, rounds }) => {
  const last = claims.toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start).at(-1)!.id
  const ours: Seen[] = []
  const floor: Seen[] = []
  for (let round = 0; round < rounds(11) + 1; round++) {
    const mine = await see(browser, `${visitor.origin}/articles/${full.id}`, last, visitor.cookie)
    const theirs = await see(browser, floorPage.origin, last)
    if (round > 0) {
      ours.push(mine)
      floor.push(theirs)
    }
  }
  const row = (what: string, of: (seen: Seen) => number, aim?: number): Row => ({
    measure: 'paint', what, unit: 'ms', ours: median(ours.map(of)), floor: median(floor.map(of)), ...(aim ? { aim: { ratio: aim } } : {}),
  })
  return {
    rows: [
      row('navigation to last highlight painted, time (floor: plain HTML)', (seen) => seen.painted),
      row('… CPU of the main thread', (seen) => seen.atPaint.main, 2),
      row('… CPU of the renderer process', (seen) => seen.atPaint.process),
      row('navigation to rest, CPU of the main thread', (seen) => seen.atRest.main),
      row('… of it in scripts', (seen) => seen.atRest.script),
      row('… of it in style and layout', (seen) => seen.atRest.layout),
      row('… CPU of the renderer process', (seen) => seen.atRest.process),
    ],
    details: { ours, floor },
  }
}
