import type { Browser } from '@playwright/test'
import { Stage, type Cpu, type Line } from '../chromium'
import { median, type Row } from '../figures'
import { watchWaking, type Waking } from '../in-page/waking'
import type { Measure } from './surroundings'

/** What browsers call a fast 3G line. */
const slowLine: Line = {
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
}

type Page = Readonly<{ url: string; cookie?: string }>

async function startOf(browser: Browser, { url, cookie }: Page): Promise<Cpu> {
  const stage = await Stage.open(browser, url, cookie)
  await stage.page.goto(url, { waitUntil: 'load' })
  const cpu = await stage.idle()
  await stage.close()
  return cpu
}

/** When the words are painted and when a list answers to a hand, in milliseconds from navigation over a slow line. */
async function wakeOf(browser: Browser, { url, cookie }: Page): Promise<Waking> {
  const stage = await Stage.open(browser, url, cookie)
  await stage.emulateLine(slowLine)
  const awake = Promise.withResolvers<Waking>()
  await stage.page.exposeFunction('tellAwake', awake.resolve)
  await stage.page.addInitScript(watchWaking)
  await stage.page.goto(url, { waitUntil: 'load' })
  const found = await awake.promise
  await stage.close()
  return found
}

/** The article as most of them are: what its start costs, and how long it is only to be read on a slow line. */
export const measureTypical: Measure = async ({ browser, visitor, sizes, floorNext, rounds }) => {
  const size = sizes[0]!
  const ours = { url: size.urls.ours, cookie: visitor.cookie }
  const floor = { url: `${floorNext.origin}/with-list` }
  const found = { ours: [] as Cpu[], floor: [] as Cpu[] }
  const woken = { ours: [] as Waking[], floor: [] as Waking[] }
  const warmUp = 1
  for (let round = 0; round < rounds(15) + warmUp; round++) {
    const [mine, bare] = [await startOf(browser, ours), await startOf(browser, floor)]
    if (round < warmUp) continue
    found.ours.push(mine)
    found.floor.push(bare)
  }
  for (let round = 0; round < rounds(5); round++) {
    woken.ours.push(await wakeOf(browser, ours))
    woken.floor.push(await wakeOf(browser, floor))
  }
  const row = (what: string, of: (cpu: Cpu) => number, rest: Partial<Row> = {}): Row => ({
    measure: 'typical',
    what,
    unit: 'ms',
    ours: median(found.ours.map(of)),
    floor: median(found.floor.map(of)),
    ...rest,
  })
  const wake = (what: string, of: (waking: Waking) => number): Row => ({
    measure: 'typical',
    what,
    unit: 'ms',
    ours: median(woken.ours.map(of)),
    floor: median(woken.floor.map(of)),
  })
  return {
    rows: [
      row(`${size.name}: start to rest, CPU`, ({ main }) => main, { aim: { ratio: 2 } }),
      row('… of it in scripts', ({ script }) => script),
      row('… of it in style and layout', ({ layout }) => layout),
      wake('on 3G: words painted, time', ({ words }) => words),
      wake('… from the words to live keys, time', ({ words, alive }) => alive - words),
    ],
    details: { found, woken },
  }
}
