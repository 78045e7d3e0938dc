import 'server-only'
import type { z } from 'zod'
import { findActor } from '@/lib/accounts/sessions'
import type { eventsInput } from '@/lib/api/events/input'
import { findSeqs } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { stateOfNotices } from '@/lib/db/notices/notices'
import type { InSession } from '@/lib/domain/caller'
import { accountChannel, noticeChannel, presenceChannel } from '@/lib/domain/channels'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { onRing, type Ring } from '@/lib/live/bell'
import type { LiveEvent, Look } from '@/lib/live/event-stream'
import { attend } from './attend'
import {
  ofArticles,
  ofRounds,
  ofSnapshots,
  ringAttendances,
  writePlaces,
  type Attended,
} from './watch-articles'
import { ofDesk } from './watch-desk'

/** What a stream of events is made of, apart from the connection. */
export type Watch = Readonly<{
  start: string
  /** What is new after that place, as the actor may learn of it; null when the article is there to be seen no more. */
  readAfter: (id: string, look?: Look) => Promise<readonly LiveEvent[] | null>
  mayStill: () => Promise<boolean>
  onRing: (hear: (look: Look) => void) => () => void
}>

/** Whether other notices are there for the actor than when it was last asked, as one event that says nothing more. */
async function ofNotices(actor: Actor): Promise<() => Promise<LiveEvent[]>> {
  let told = await stateOfNotices(db(), actor)
  return async () => {
    const newest = await stateOfNotices(db(), actor)
    if (newest === told) return []
    told = newest
    return [{ event: 'notice', data: {} }]
  }
}

/** Whether a ring says something to the watcher of these articles, or of the whole desk. */
const concerns = (ring: Ring, articles: readonly string[] | undefined, actor: Actor): boolean =>
  ring === null ||
  (ring.channel === accountChannel || ring.channel === noticeChannel
    ? ring.payload === actor.id
    : ring.channel === presenceChannel
      ? (articles?.includes(ring.payload) ?? false)
      : (articles?.some((article) => ring.payload.includes(article)) ?? true))

/** Whether the session still lasts and its person may see each of these articles. */
async function maySee(session: string | null, articles: readonly string[] | undefined): Promise<boolean> {
  const still = session === null ? null : await findActor(session, new Date(), false)
  return (
    still !== null &&
    may(still, 'read-article') &&
    (!articles || (await findSeqs(db(), still, articles)) !== null)
  )
}

/** What a ring is heard as: what concerns the reader's own account is looked at as a whole. */
const lookAt = (ring: Ring): Look => (ring === null || ring.channel === accountChannel ? 'whole' : 'news')

/** Lets the actor watch some articles, or the desk, for as long as the session lasts and each of them is there to be seen. */
export async function watch(
  { session = null, ...actor }: InSession,
  { article: articles }: Pick<z.output<typeof eventsInput>, 'article'>,
): Promise<Outcome<Watch>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const found = articles && (await findSeqs(db(), actor, articles))
  if (found === null) return refuse({ code: 'not-there' })
  const now = new Date()
  const attended = (articles ?? []).map((article): Attended => ({
    article,
    attendance: session === null ? null : attend(article, actor.id),
  }))
  const readNotices = await ofNotices(actor)
  const readRounds = ofRounds(articles ?? [], actor)
  const snapshots = ofSnapshots(articles ?? [])
  let areNoticesRung = false
  const readActivity = articles
    ? (after: string) => ofArticles(attended, after, actor, readRounds)
    : await ofDesk(now, actor)
  return done({
    start: found ? writePlaces(found) : now.toISOString(),
    readAfter: async (after, look = 'whole') => {
      const told = await readActivity(after)
      const news = told && [...told, ...snapshots.news()]
      if (!news || !(look === 'whole' || areNoticesRung)) return news
      areNoticesRung = false
      return [...news, ...(await readNotices())]
    },
    mayStill: () => maySee(session, articles),
    onRing: (hear) => {
      const silence = onRing((ring) => {
        if (!concerns(ring, articles, actor)) return
        ringAttendances(attended, ring)
        snapshots.ring(ring)
        if (ring?.channel === noticeChannel) areNoticesRung = true
        hear(lookAt(ring))
      })
      return () => {
        silence()
        for (const { attendance } of attended) attendance?.leave()
      }
    },
  })
}
