import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { findChromium } from '@/bin/testing/browser'
import { chromiumArgs } from '@/tests/browser/chromium'

/** The Chromium that the browser tests take. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
}

/** The compiler that runs these files wraps functions in a call of its own, which pages do not know. */
const namesKept = 'globalThis.__name = (named) => named'

/** What a measured page calls once its frame has been painted: it stands still there while its CPU is read, so that what comes after the frame does not count. */
const standsStill = 'globalThis.standStill = () => { debugger }'

/** CPU milliseconds of a page so far: of its main thread, in all and by kind of work, and of its whole process. */
export type Cpu = Readonly<{ main: number; script: number; layout: number; process: number }>

/** A line: from there and back in milliseconds, and bytes a second down and up. */
export type Line = Readonly<{ latency: number; downloadThroughput: number; uploadThroughput: number }>

/** What was spent between two moments. */
export function between(before: Cpu, now: Cpu): Cpu {
  return {
    main: now.main - before.main,
    script: now.script - before.script,
    layout: now.layout - before.layout,
    process: now.process - before.process,
  }
}

/** A fresh page that knows nothing from before, with its own signed-in context when a cookie is given. */
export class Stage {
  private constructor(
    readonly page: Page,
    private readonly devtools: CDPSession,
  ) {}

  static async open(browser: Browser, url: string, cookie?: string): Promise<Stage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const [name = '', ...value] = cookie?.split('=') ?? []
    if (cookie) await context.addCookies([{ name, value: value.join('='), url: new URL(url).origin }])
    for (const content of [namesKept, standsStill]) await context.addInitScript({ content })
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Stage(page, devtools)
  }

  /** Lets all that the page asks for come over a line of that kind. */
  async emulateLine(line: Line): Promise<void> {
    await this.devtools.send('Network.enable')
    await this.devtools.send('Network.emulateNetworkConditions', { offline: false, ...line })
  }

  private async metrics(): Promise<(name: string) => number> {
    const { metrics } = await this.devtools.send('Performance.getMetrics')
    return (name) => metrics.find((metric) => metric.name === name)?.value ?? 0
  }

  async cpu(): Promise<Cpu> {
    const of = await this.metrics()
    const spent = (name: string) => of(name) * 1000
    return {
      main: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      layout: spent('LayoutDuration') + spent('RecalcStyleDuration'),
      process: spent('ProcessTime'),
    }
  }

  /** The CPU from rest to where the page stands still in the course of a deed, and to rest after it, beside what the deed gives. */
  async spent<T>(deed: () => Promise<T>): Promise<{ found: T; atFrame: Cpu; atRest: Cpu }> {
    await this.devtools.send('Debugger.enable')
    const before = await this.idle()
    const paused = new Promise((settle) => this.devtools.once('Debugger.paused', settle))
    const doing = deed()
    await Promise.race([paused, doing])
    const atFrame = between(before, await this.cpu())
    await this.devtools.send('Debugger.resume')
    const found = await doing
    await this.devtools.send('Debugger.disable')
    return { found, atFrame, atRest: between(before, await this.idle()) }
  }

  /** Waits until the main thread has had nothing to do for a while. */
  async idle(): Promise<Cpu> {
    for (let quiet = 0, before = await this.cpu(), tries = 0; ; tries++) {
      await wait(150)
      const now = await this.cpu()
      quiet = now.main - before.main < 3 ? quiet + 1 : 0
      if (quiet === 3 || tries === 100) return now
      before = now
    }
  }

  /** DOM nodes of the page and megabytes of its script heap, when all that can go has gone. */
  async holds(): Promise<Readonly<{ nodes: number; heap: number }>> {
    await this.devtools.send('HeapProfiler.collectGarbage')
    const of = await this.metrics()
    return { nodes: of('Nodes'), heap: of('JSHeapUsedSize') / 1_000_000 }
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}
