import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { eventStream, type LiveEvent, type Look } from '@/lib/live/event-stream'

/** A history that grows, a bell that can be rung, and a stream over both. */
function aStream({ after = '0', beat = 60_000 } = {}) {
  const log: LiveEvent[] = []
  let ring: (look: Look) => void = () => undefined
  let isAllowed = true
  let isThere = true
  let looks = 0
  const line = new AbortController()
  const stream = eventStream({
    after,
    beat,
    signal: line.signal,
    readAfter: async (id) => {
      looks += 1
      return isThere ? log.filter((event) => Number(event.id) > Number(id)) : null
    },
    mayStill: async () => isAllowed,
    onRing: (hear) => {
      ring = hear
      return () => (ring = () => undefined)
    },
  })
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  const next = async (): Promise<string | null> => {
    const { done, value } = await reader.read()
    return done ? null : decoder.decode(value)
  }
  return {
    grow: (id: string) => void log.push({ id, data: { seq: Number(id) } }),
    ring: (look: Look = 'news') => ring(look),
    forbid: () => (isAllowed = false),
    take: () => (isThere = false),
    looks: () => looks,
    leave: () => line.abort(),
    next,
  }
}

/** What comes until that sign or the end. */
async function until(next: () => Promise<string | null>, sign: string): Promise<string> {
  let heard = ''
  for (let words = await next(); words !== null; words = await next()) {
    heard += words
    if (heard.includes(sign)) break
  }
  return heard
}

describe('a stream of events', () => {
  test('tells what is new at a ring, each change once and in order', async () => {
    const { grow, ring, next, leave } = aStream()
    await until(next, 'retry')
    grow('1')
    grow('2')
    ring()
    ring()
    expect([...(await until(next, 'id: 2')).matchAll(/^id: (\d)/gm)].map(([, id]) => id)).toEqual(['1', '2'])
    leave()
    expect(await until(next, 'id:')).not.toContain('id:')
  })

  test('tells a hundred changes that come close together in few looks, in order and none twice', async () => {
    const { grow, ring, next, looks, leave } = aStream()
    await until(next, 'retry')
    const heard = until(next, 'id: 100\n')
    for (let id = 1; id <= 100; id++) {
      grow(String(id))
      ring()
      await wait(3)
    }
    expect([...(await heard).matchAll(/^id: (\d+)/gm)].map(([, id]) => Number(id))).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    )
    expect(looks()).toBeLessThan(20)
    leave()
  })

  test('does not make who may see no more wait for a look at what else is new', async () => {
    const { grow, ring, forbid, next } = aStream()
    await until(next, 'retry')
    ring()
    ring()
    forbid()
    ring('whole')
    grow('1')
    expect(await until(next, 'id: 1')).not.toContain('id: 1')
  })

  test('makes up for a ring that was lost at its next look', async () => {
    const { grow, next, leave } = aStream({ beat: 20 })
    await until(next, 'still here')
    grow('1')
    expect(await until(next, 'id: 1')).toContain('"seq":1')
    leave()
  })

  test('goes on from where its reader was', async () => {
    const { grow, next, leave } = aStream({ after: '1' })
    for (const id of ['1', '2']) grow(id)
    expect(await until(next, 'id: 2')).not.toContain('id: 1')
    leave()
  })

  test('ends when its reader may see no more, and says nothing of what came then', async () => {
    const { grow, ring, forbid, next } = aStream()
    await until(next, 'retry')
    forbid()
    grow('1')
    ring('whole')
    expect(await until(next, 'id: 1')).not.toContain('id: 1')
  })

  test('ends at its next beat when its reader may see no more, though no ring said so', async () => {
    const { forbid, next } = aStream({ beat: 20 })
    await until(next, 'retry')
    forbid()
    expect(await until(next, 'id:')).not.toContain('id:')
  })

  test('ends when what is watched is not there to be seen any more', async () => {
    const { grow, ring, take, next } = aStream()
    await until(next, 'retry')
    take()
    grow('1')
    ring()
    expect(await until(next, 'id: 1')).not.toContain('id: 1')
  })
})
