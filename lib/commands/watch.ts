import 'server-only'
import type { z } from 'zod'
import { findActor } from '@/lib/accounts/sessions'
import type { eventsInput } from '@/lib/api/inputs'
import { findArticle } from '@/lib/db/articles'
import { db } from '@/lib/db/client'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { onRing, type Ring } from '@/lib/live/bell'
import type { LiveEvent } from '@/lib/live/event-stream'

/** What a stream of events is made of, apart from the connection. */
export type Watch = Readonly<{
  start: string
  readAfter: (id: string) => Promise<readonly LiveEvent[]>
  mayStill: () => Promise<boolean>
  onRing: (hear: () => void) => () => void
}>

const mostAtOnce = 200

async function ofArticle(articleId: string, after: string): Promise<LiveEvent[]> {
  const rows = await db().activity.findMany({
    where: { articleId, seq: { gt: Number(after) } }, orderBy: { seq: 'asc' }, take: mostAtOnce, select: { seq: true, kind: true },
  })
  return rows.map((row) => ({ id: String(row.seq), data: row }))
}

async function ofDesk(after: string): Promise<LiveEvent[]> {
  const rows = await db().article.findMany({
    where: { lastActivityAt: { gt: new Date(after) } }, orderBy: { lastActivityAt: 'asc' }, take: mostAtOnce, select: { id: true, lastSeq: true, lastActivityAt: true },
  })
  return rows.map((row) => ({ id: row.lastActivityAt.toISOString(), data: { article: row.id, seq: row.lastSeq } }))
}

/** Whether a ring says something to the watcher of this article, or of the whole desk. */
const concerns = (ring: Ring, articleId: string | undefined, actor: Actor): boolean =>
  ring === null || (ring.channel === 'tickmark_account' ? ring.payload === actor.id : articleId === undefined || ring.payload.includes(articleId))

/** Lets the actor watch one article, or the desk, for as long as the session lasts and the article is there to be seen. */
export async function watch(actor: Actor, { article: articleId }: z.output<typeof eventsInput>, session: string | null): Promise<Outcome<Watch>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const article = articleId === undefined ? null : await findArticle(db(), articleId)
  if (articleId !== undefined && !article) return refuse({ code: 'not-there' })
  return done({
    start: article ? String(article.lastSeq) : new Date().toISOString(),
    readAfter: articleId === undefined ? ofDesk : (after) => ofArticle(articleId, after),
    mayStill: async () => session !== null && may(await findActor(session), 'read-article') && (articleId === undefined || (await findArticle(db(), articleId)) !== null),
    onRing: (hear) => onRing((ring) => concerns(ring, articleId, actor) && hear()),
  })
}
