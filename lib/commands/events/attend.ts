import 'server-only'
import { endPresence, listPresent, notePresence } from '@/lib/db/article/presence'
import { db } from '@/lib/db/client'
import type { LiveEvent } from '@/lib/live/event-stream'
import { logBeside } from '@/lib/log/log'

/** How many streams of this process one person has open on one article. */
const open = new Map<string, number>()

/** One stream of one person on one article: it keeps the person present, and says when who is here has changed. */
export type Attendance = Readonly<{
  /** To be called when somebody may have come or gone. */
  ring: () => void
  news: () => Promise<LiveEvent[]>
  leave: () => void
}>

const renewEvery = 10_000

/** Milliseconds in which a person whose stream ended may come back without having gone: a browser opens its one line anew when it shows another article. */
const grace = 500

/** Begins an attendance; nothing of it is written before the first `news`. */
export function attend(articleId: string, personId: string): Attendance {
  const key = `${articleId} ${personId}`
  let noted = 0
  let isRung = true
  let told: string | null = null
  let isHere = false
  let isOver = false
  let writing = Promise.resolve()
  return {
    ring: () => (isRung = true),
    news: async () => {
      if (isOver) return []
      const now = new Date()
      if (!isHere) open.set(key, (open.get(key) ?? 0) + 1)
      isHere = true
      const isDue = now.getTime() - noted >= renewEvery
      if (!isDue && !isRung) return []
      isRung = false
      if (isDue) {
        noted = now.getTime()
        await (writing = notePresence(db(), articleId, personId, now))
      }
      const here = (await listPresent(db(), articleId, now)).map(({ id }) => id).join(' ')
      if (here === told) return []
      told = here
      return [{ event: 'presence', data: {} }]
    },
    leave: () => {
      isOver = true
      if (!isHere) return
      isHere = false
      const left = (open.get(key) ?? 1) - 1
      if (left > 0) open.set(key, left)
      else open.delete(key)
      if (left > 0) return
      const end = (): Promise<unknown> =>
        writing.then(() => (open.has(key) ? undefined : endPresence(db(), articleId, personId)))
      setTimeout(() => logBeside('end of a presence', end()), grace).unref() // where it fails the row ages out
    },
  }
}
