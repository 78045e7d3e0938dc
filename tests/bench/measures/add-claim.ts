import { median, type Row } from '../figures'
import { Stage, type Cpu } from '../chromium'
import { drawBlocks, marksOf } from '../floor-page'
import type { Measure, Surroundings } from './surroundings'

type Deed = Readonly<{ frame: number; atFrame: Cpu; atRest: Cpu }>
type InPage = { tellFrame(spent: number): void; beforeKey?: () => void }

/** Runs in the page: from the key to the frame in which there is a mark more than before. */
function watchKey(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'c') return
    const before = document.querySelectorAll('[data-claim]').length
    const page = globalThis as unknown as InPage
    queueMicrotask(() => page.beforeKey?.())
    const look = () => {
      if (document.querySelectorAll('[data-claim]').length === before) return void requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => page.tellFrame(performance.now() - event.timeStamp)
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  }, { capture: true })
}

/** Runs in the page: selects thirty letters of that block that are under no claim, in view; false when it has none. */
function selectIn(start: number): boolean {
  const block = document.querySelector(`[data-start="${start}"]`)!
  ;(document.activeElement as HTMLElement | null)?.blur()
  block.scrollIntoView({ block: 'center' })
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').length < 40 || node.parentElement?.closest('mark')) continue
    getSelection()!.setBaseAndExtent(node, 5, node, 35)
    return true
  }
  return false
}

/** Runs in the page: at the key, the inside of one block is replaced. */
function replaceAtKey([at, inside]: [number, string]): void {
  const block = document.querySelectorAll('p, h2')[at]!
  block.scrollIntoView({ block: 'center' })
  ;(globalThis as unknown as InPage).beforeKey = () => void (block.innerHTML = inside)
}

async function press(stage: Stage, frames: { next: (spent: number) => void }): Promise<Deed> {
  const before = await stage.idle()
  const since = (now: Cpu): Cpu => ({
    main: now.main - before.main, script: now.script - before.script, layout: now.layout - before.layout, process: now.process - before.process,
  })
  const painted = Promise.withResolvers<number>()
  frames.next = painted.resolve
  const late = setTimeout(() => painted.reject(new Error('No highlight came after the key.')), 15_000)
  await stage.page.keyboard.press('c')
  const frame = await painted.promise.finally(() => clearTimeout(late))
  const atFrame = since(await stage.cpu())
  return { frame, atFrame, atRest: since(await stage.idle()) }
}

async function openStage({ browser }: Surroundings, url: string, cookie?: string) {
  const stage = await Stage.open(browser, url, cookie)
  const frames = { next: (_: number) => undefined as void }
  await stage.page.exposeFunction('tellFrame', (spent: number) => frames.next(spent))
  await stage.page.addInitScript(watchKey)
  await stage.page.goto(url, { waitUntil: 'load' })
  await stage.idle()
  return { stage, frames }
}

/** One claim more on the screen of an article that has 500, beside one block of plain HTML drawn anew. */
export const measureAddClaim: Measure = async (surroundings) => {
  const { visitor, full, claims, floorPage, rounds } = surroundings
  const { text, blocks } = full.revision
  const marks = marksOf(claims)
  const paragraphs = blocks.map(({ kind, start }, at) => ({ kind, start, at })).filter(({ kind }) => kind === 'paragraph')
  const ours = await openStage(surroundings, `${visitor.origin}/articles/${full.id}`, visitor.cookie)
  const floor = await openStage(surroundings, floorPage.origin)
  const found = { ours: [] as Deed[], floor: [] as Deed[] }
  const warmUp = 2
  for (let round = 0, next = 0; round < rounds(9) + warmUp; next += 7) {
    const { start, at } = paragraphs[next % paragraphs.length]!
    await ours.stage.page.keyboard.press('Escape')
    await ours.stage.page.keyboard.press('Escape')
    if (!(await ours.stage.page.evaluate(selectIn, start))) continue
    const mine = await press(ours.stage, ours.frames)
    const more = { id: 'one-more', start: start + 5, end: start + 35 }
    await floor.stage.page.evaluate(replaceAtKey, [at, drawBlocks(text, blocks, [...marks, more])[at]!] as [number, string])
    const theirs = await press(floor.stage, floor.frames)
    if (round++ < warmUp) continue
    found.ours.push(mine)
    found.floor.push(theirs)
  }
  await ours.stage.close()
  await floor.stage.close()
  const row = (what: string, of: (deed: Deed) => number, aim?: number): Row => ({
    measure: 'add-claim', what, unit: 'ms', ours: median(found.ours.map(of)), floor: median(found.floor.map(of)), ...(aim ? { aim: { ratio: aim } } : {}),
  })
  return {
    rows: [
      row('one claim more, key to painted frame, time (floor: innerHTML of one block)', (deed) => deed.frame),
      row('… CPU of the main thread to that frame', (deed) => deed.atFrame.main, 2),
      row('… CPU of the main thread to rest', (deed) => deed.atRest.main),
      row('… of it in scripts', (deed) => deed.atRest.script),
    ],
    details: found,
  }
}
