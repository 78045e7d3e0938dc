import 'server-only'
import type { Db } from '@/lib/db/client'
import { namesOf } from '@/lib/db/people/names'
import type { Reply } from '@/lib/domain/reply'
import { replyColumns, toReply, type ReplyRow } from './reply-row'

async function toReplies(db: Db, rows: readonly ReplyRow[]): Promise<Reply[]> {
  const named = await namesOf(
    db,
    rows.flatMap(({ askedById, notedById }) => [askedById, ...(notedById ? [notedById] : [])]),
  )
  return rows.map((row) => toReply(row, named))
}

/** Where a page of those who were asked begins: after the one that was entered then. */
export type ReplyPlace = Readonly<{ at: Date; id: string }>

/** A page of who was asked for comment on an article, in the order in which it was entered, withdrawn entries too; each with its place. */
export async function listReplyPage(
  db: Db,
  articleId: string,
  { limit, after }: Readonly<{ limit: number; after: ReplyPlace | undefined }>,
): Promise<{ reply: Reply; place: ReplyPlace }[]> {
  const rows = await db.reply.findMany({
    where: {
      articleId,
      ...(after && { OR: [{ enteredAt: { gt: after.at } }, { enteredAt: after.at, id: { gt: after.id } }] }),
    },
    select: replyColumns,
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  const replies = await toReplies(db, rows)
  return replies.map((reply, at) => ({ reply, place: { at: rows[at]!.enteredAt, id: reply.id } }))
}

/** All who were asked for comment on an article, in the order in which they were asked. */
export async function listRepliesOf(db: Db, articleId: string): Promise<Reply[]> {
  const rows = await db.reply.findMany({
    where: { articleId },
    select: replyColumns,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  return toReplies(db, rows)
}

/** Those with these ids. */
export const listRepliesById = async (db: Db, ids: readonly string[]): Promise<Reply[]> =>
  toReplies(db, await db.reply.findMany({ where: { id: { in: [...ids] } }, select: replyColumns }))

/** One of an article, or null when it is not there. */
export async function findReply(db: Db, articleId: string, id: string): Promise<Reply | null> {
  const row = await db.reply.findFirst({ where: { id, articleId }, select: replyColumns })
  return row && (await toReplies(db, [row]))[0]!
}
