import 'server-only'
import type { z } from 'zod'
import { accountChannel, findActor } from '@/lib/accounts/sessions'
import type { eventsInput } from '@/lib/api/inputs'
import { findSeqs } from '@/lib/db/articles'
import { db } from '@/lib/db/client'
import { noticeChannel } from '@/lib/db/log'
import { stateOfNotices } from '@/lib/db/notices'
import { listActivityAfter, listRoundsInside, visibleArticles } from '@/lib/db/visible'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { presenceChannel } from '@/lib/db/presence'
import { onRing, type Ring } from '@/lib/live/bell'
import type { LiveEvent, Look } from '@/lib/live/event-stream'
import { attend, type Attendance } from './presence'

/** What a stream of events is made of, apart from the connection. */
export type Watch = Readonly<{
  start: string
  /** What is new after that place, as the actor may learn of it; null when the article is there to be seen no more. */
  readAfter: (id: string, look?: Look) => Promise<readonly LiveEvent[] | null>
  mayStill: () => Promise<boolean>
  onRing: (hear: (look: Look) => void) => () => void
}>

const mostAtOnce = 200

type Attended = Readonly<{ article: string; attendance: Attendance | null }>

/** The places of several articles in their order, as they stand in the id of an event and in an address. */
const writePlaces = (places: readonly number[]): string => places.join(',')
const readPlaces = (written: string): number[] => written.split(',').map(Number)

/** What is new of these articles after their places; of several, each event says of which. */
async function ofArticles(
  attended: readonly Attended[],
  written: string,
  actor: Actor,
  readRounds: () => Promise<string[]>,
): Promise<LiveEvent[] | null> {
  const places = readPlaces(written)
  const ids = attended.map(({ article }) => article)
  const naming = (article: string) => (ids.length > 1 ? { article } : {})
  const rows = await listActivityAfter(
    db(),
    actor,
    ids.map((article, at) => ({ article, after: places[at] ?? 0 })),
    mostAtOnce,
  )
  if (!rows) return null
  const told = rows.map(({ article, actorId, seq, kind }) => {
    places[ids.indexOf(article)] = seq
    return { id: writePlaces(places), data: { ...naming(article), seq, kind, mine: actorId === actor.id } }
  })
  const comings = await Promise.all(
    attended.map(
      async ({ article, attendance }) =>
        (await attendance?.news())?.map((event) => ({ ...event, data: naming(article) })) ?? [],
    ),
  )
  const rounds = (await readRounds()).map((article): LiveEvent => ({ event: 'round', data: naming(article) }))
  return [...told, ...rounds, ...comings.flat()]
}

/** The articles in whose closed rounds, as far as the actor is in them, something was done since it was last asked, or there is anything at first: no number tells of it. */
function ofRounds(articles: readonly string[], actor: Actor): () => Promise<string[]> {
  const told = new Map(articles.map((article) => [article, '']))
  return async () => {
    const inside = await listRoundsInside(db(), actor, articles)
    const states = articles.map(
      (article) =>
        [
          article,
          inside
            .filter((round) => round.article === article)
            .map(({ claimId, submitted }) => `${claimId} ${submitted}`)
            .join(),
        ] as const,
    )
    const other = states.filter(([article, state]) => told.get(article) !== state)
    for (const [article, state] of other) told.set(article, state)
    return other.map(([article]) => article)
  }
}

const longestDeed = 15_000

/** The articles that changed since then and that the actor may see, and their newest numbers. */
async function changedSince(
  since: number,
  actor: Actor,
): Promise<{ id: string; lastSeq: number; lastActivityAt: Date }[]> {
  const rows = await db().article.findMany({
    where: { ...visibleArticles(actor), lastActivityAt: { gt: new Date(since) } },
    orderBy: { lastActivityAt: 'asc' },
    take: 5 * mostAtOnce,
    select: { id: true, lastOpenSeq: true, lastActivityAt: true },
  })
  return rows.map(({ lastOpenSeq, ...row }) => ({ ...row, lastSeq: lastOpenSeq }))
}

/**
 * What changes on the desk after `start`. Deeds on two articles may be saved in another order than they began: so each look goes
 * back further than a deed can last, and tells each change once.
 */
async function ofDesk(start: Date, actor: Actor): Promise<(after: string) => Promise<LiveEvent[]>> {
  const atStart = new Map(
    (await changedSince(start.getTime() - longestDeed, actor)).map((row) => [row.id, row.lastSeq]),
  )
  const told = new Map<string, number>()
  return async (after) => {
    const from = Date.parse(after)
    const rows = await changedSince(from - longestDeed, actor)
    const news = rows.filter(
      (row) =>
        told.get(row.id) !== row.lastSeq && (from < start.getTime() || atStart.get(row.id) !== row.lastSeq),
    )
    for (const row of news) told.set(row.id, row.lastSeq)
    return news.map(({ id, lastSeq, lastActivityAt }) => ({
      id: new Date(Math.max(from, lastActivityAt.getTime())).toISOString(),
      data: { article: id, seq: lastSeq },
    }))
  }
}

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

/** Lets the actor watch some articles, or the desk, for as long as the session lasts and each of them is there to be seen. */
export async function watch(
  actor: Actor,
  { article: articles }: Pick<z.output<typeof eventsInput>, 'article'>,
  session: string | null,
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
  let areNoticesRung = false
  const readActivity = articles
    ? (after: string) => ofArticles(attended, after, actor, readRounds)
    : await ofDesk(now, actor)
  return done({
    start: found ? writePlaces(found) : now.toISOString(),
    readAfter: async (after, look = 'whole') => {
      const news = await readActivity(after)
      if (!news || !(look === 'whole' || areNoticesRung)) return news
      areNoticesRung = false
      return [...news, ...(await readNotices())]
    },
    mayStill: async () => {
      const still = session === null ? null : await findActor(session, new Date(), false)
      return (
        still !== null &&
        may(still, 'read-article') &&
        (!articles || (await findSeqs(db(), still, articles)) !== null)
      )
    },
    onRing: (hear) => {
      const silence = onRing((ring) => {
        if (!concerns(ring, articles, actor)) return
        for (const { article, attendance } of attended)
          if (ring === null || (ring.channel === presenceChannel && ring.payload === article))
            attendance?.ring()
        if (ring?.channel === noticeChannel) areNoticesRung = true
        hear(ring === null || ring.channel === accountChannel ? 'whole' : 'news')
      })
      return () => {
        silence()
        for (const { attendance } of attended) attendance?.leave()
      }
    },
  })
}
