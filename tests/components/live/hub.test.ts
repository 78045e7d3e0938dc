import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { makeHub, mostArticlesOnLine, type Hub } from '@/components/live/hub'
import { lineAddress, type LineEvents } from '@/components/live/line'
import type { Told } from '@/components/live/told'

type Opened = { places: ReadonlyMap<string, number>; events: LineEvents; isOpen: boolean }

let lines: Opened[]
let waiting: { then: () => void; milliseconds: number }[]
let gone: Set<string>
let hub: Hub

function begin(): void {
  lines = []
  waiting = []
  gone = new Set()
  hub = makeHub({
    open: (places, events) => {
      const line = { places: new Map(places), events, isOpen: true }
      lines.push(line)
      return { close: () => void (line.isOpen = false) }
    },
    isGone: async (article) => gone.has(article),
    wait: (milliseconds, then) => {
      const one = { then, milliseconds }
      waiting.push(one)
      return () => void (waiting = waiting.filter((other) => other !== one))
    },
  })
}

beforeEach(begin)

/** Lets everything that waits come due. */
function pass(): void {
  const due = waiting
  waiting = []
  for (const { then } of due) then()
}

const openLines = () => lines.filter(({ isOpen }) => isOpen)
const theLine = () => openLines()[0]!

function page(article: string | null, after = 0) {
  const told: Told[] = []
  const leave = hub.join({ article, after }, (words) => void told.push(words))
  return {
    told,
    leave,
    changes: () => told.flatMap((words) => (words.kind === 'change' ? [words.seq] : [])),
    holds: () => told.findLast(({ kind }) => kind === 'line'),
  }
}

test('ten windows on ten articles and one on the desk hear over one line', () => {
  const pages = Array.from({ length: 10 }, (_, n) => page(`article-${n}`, n))
  const desk = page(null)
  pass()
  expect(openLines()).toHaveLength(1)
  expect(lineAddress(theLine().places)).toBe(
    `/api/v1/events?article=${pages.map((_, n) => `article-${n}`).join(',')}&after=0,1,2,3,4,5,6,7,8,9`,
  )
  theLine().events.opened()
  theLine().events.changed('article-3', 12, false)
  desk.told.length = 0
  theLine().events.notices()
  expect(pages.map(({ changes }) => changes())).toEqual(pages.map((_, n) => (n === 3 ? [12] : [])))
  expect(desk.told).toContainEqual({ kind: 'notice' })
})

test('a window looks at its notices once its line is open, and one that comes to an open line at once: some may be others since its page was made', () => {
  const rings = ({ told }: { told: Told[] }) => told.filter(({ kind }) => kind === 'notice').length
  const first = page(null)
  pass()
  expect(rings(first)).toBe(0)
  theLine().events.opened()
  expect(rings(first)).toBe(1)
  const second = page(null)
  expect([rings(first), rings(second)]).toEqual([1, 1])
})

test('a window that is behind the others is told what they know already, and they are not told again', () => {
  const ahead = page('a', 5)
  pass()
  theLine().events.opened()
  theLine().events.changed('a', 6, false)
  const behind = page('a', 4)
  pass()
  expect(openLines()).toHaveLength(1)
  expect(theLine().places.get('a')).toBe(4)
  for (const seq of [5, 6, 7]) theLine().events.changed('a', seq, true)
  expect(ahead.changes()).toEqual([6, 7])
  expect(behind.changes()).toEqual([5, 6, 7])
})

test('a window that joins an article which is heard already needs no other line', () => {
  page('a', 5)
  pass()
  page('a', 9)
  pass()
  expect(lines).toHaveLength(1)
})

test('the line ends with the last window, and an article with the last window that shows it', () => {
  const [one, two] = [page('a'), page('b')]
  pass()
  one.leave()
  pass()
  expect([...theLine().places.keys()]).toEqual(['b'])
  two.leave()
  pass()
  expect(openLines()).toEqual([])
})

test('a line that breaks is told to all, resumes by itself, and one that is closed is opened again where it was', async () => {
  const here = page('a', 3)
  pass()
  theLine().events.opened()
  theLine().events.changed('a', 4, false)
  theLine().events.lost(false)
  expect(here.holds()).toEqual({ kind: 'line', holds: false })
  expect(lines).toHaveLength(1)
  theLine().events.opened()
  expect(here.holds()).toEqual({ kind: 'line', holds: true })
  expect(here.told).toContainEqual({ kind: 'notice' })
  theLine().events.lost(true)
  await Promise.resolve()
  pass()
  expect(lines.at(-1)!.places.get('a')).toBe(4)
})

test('an article that is there no more is told to its windows only, and the others hear on', async () => {
  const [lost, kept] = [page('a'), page('b')]
  pass()
  gone.add('a')
  theLine().events.lost(true)
  await new Promise((settle) => setTimeout(settle))
  pass()
  expect(lost.told).toContainEqual({ kind: 'gone' })
  expect(kept.told).not.toContainEqual({ kind: 'gone' })
  expect([...lines.at(-1)!.places.keys()]).toEqual(['b'])
})

test('of more articles than fit on a line the rest is told that it is not heard', () => {
  const pages = Array.from({ length: mostArticlesOnLine + 1 }, (_, n) => page(`article-${n}`))
  pass()
  theLine().events.opened()
  expect(pages.map(({ holds }) => holds())).toEqual(
    pages.map((_, n) => ({ kind: 'line', holds: n < mostArticlesOnLine })),
  )
})

test('whatever windows come, go and break: there is one line at the most, and each window is told every later change of its article once', () => {
  const step = fc.oneof(
    fc.record({ join: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ leave: fc.nat(9) }),
    fc.record({ change: fc.constantFrom('a', 'b', 'c') }),
    fc.constant({ breaks: true }),
    fc.constant({ passes: true }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      begin()
      const newest: Record<string, number> = { a: 0, b: 0, c: 0 }
      const pages: (ReturnType<typeof page> & { article: string; since: number })[] = []
      const sent = new WeakMap<Opened, Map<string, number>>()
      /** The desk sends on the open line whatever is new since its places, as the server does. */
      const serve = () => {
        for (const line of openLines()) {
          const places = sent.get(line) ?? new Map(line.places)
          sent.set(line, places)
          line.events.opened()
          for (const [article, place] of places) {
            for (let seq = place + 1; seq <= newest[article]!; seq++) line.events.changed(article, seq, false)
            places.set(article, newest[article]!)
          }
        }
      }
      for (const each of steps) {
        if ('join' in each)
          pages.push({ ...page(each.join, newest[each.join]), article: each.join, since: newest[each.join]! })
        else if ('leave' in each) pages.splice(each.leave, 1).forEach(({ leave }) => leave())
        else if ('change' in each) newest[each.change]!++
        else if ('breaks' in each) openLines().forEach(({ events }) => events.lost(false))
        else pass()
        expect(openLines().length).toBeLessThanOrEqual(1)
        serve()
      }
      pass()
      serve()
      for (const { article, since, changes } of pages)
        expect(changes()).toEqual(Array.from({ length: newest[article]! - since }, (_, n) => since + n + 1))
      expect(openLines()).toHaveLength(pages.length > 0 ? 1 : 0)
    }),
  )
})
