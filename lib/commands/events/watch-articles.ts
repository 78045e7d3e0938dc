import 'server-only'
import { db } from '@/lib/db/client'
import { listActivityAfter } from '@/lib/db/visible/history'
import { listRoundsInside } from '@/lib/db/visible/reviews'
import { presenceChannel, snapshotChannel } from '@/lib/domain/channels'
import type { Actor } from '@/lib/domain/person'
import type { Ring } from '@/lib/live/bell'
import type { LiveEvent } from '@/lib/live/event-stream'
import type { Attendance } from './attend'

/** How many entries are told at one look. */
export const mostTold = 200

/** An article that is watched, and whether its watcher counts as present in it. */
export type Attended = Readonly<{ article: string; attendance: Attendance | null }>

/** The places of several articles in their order, as they stand in the id of an event and in an address. */
export const writePlaces = (places: readonly number[]): string => places.join(',')

const readPlaces = (written: string): number[] => written.split(',').map(Number)

/** What is new of these articles after their places; of several, each event says of which. */
export async function ofArticles(
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
    mostTold,
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
export function ofRounds(articles: readonly string[], actor: Actor): () => Promise<string[]> {
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

/** Tells those who attend the article of a ring that somebody came or went. */
export function ringAttendances(attended: readonly Attended[], ring: Ring): void {
  for (const { article, attendance } of attended)
    if (ring === null || (ring.channel === presenceChannel && ring.payload === article)) attendance?.ring()
}

/** The snapshots of these articles whose fetches went on or ended since it was last asked, each as an event with its id alone. */
export function ofSnapshots(articles: readonly string[]): {
  ring: (ring: Ring) => void
  news: () => LiveEvent[]
} {
  const rung = new Map<string, string>()
  return {
    ring: (ring) => {
      const [article = '', snapshot = ''] = ring?.channel === snapshotChannel ? ring.payload.split(' ') : []
      if (articles.includes(article)) rung.set(snapshot, article)
    },
    news: () => {
      const events = [...rung].map(([snapshot, article]): LiveEvent => ({
        event: 'snapshot',
        data: { ...(articles.length > 1 ? { article } : {}), snapshot },
      }))
      rung.clear()
      return events
    },
  }
}
