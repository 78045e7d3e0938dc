import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { namesOf } from '@/lib/db/people/names'
import { standing, undeleted } from '@/lib/db/visible/talk'
import type { Comment } from '@/lib/domain/comment'

/** What is read of a comment. */
export const commentColumns = {
  id: true,
  articleId: true,
  claimId: true,
  evidenceId: true,
  revision: true,
  start: true,
  quote: true,
  replyToId: true,
  authorId: true,
  text: true,
  mentions: true,
  version: true,
  at: true,
  editedAt: true,
  resolvedAt: true,
  resolvedById: true,
  deletedAt: true,
} satisfies Prisma.CommentSelect

type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentColumns }>

const sentenceOf = ({ revision, start, quote }: CommentRow): Comment['sentence'] =>
  revision === null || start === null || quote === null ? null : { revision, start, quote }

/** A comment as an export shows it, whoever is named in it by id. */
export const exportedComment = (row: CommentRow) => ({
  id: row.id,
  author: row.authorId,
  text: row.text,
  mentions: row.mentions,
  at: row.at.toISOString(),
  replyTo: row.replyToId,
  evidence: row.evidenceId,
  sentence: sentenceOf(row),
  deletedAt: row.deletedAt?.toISOString() ?? null,
})

async function toComments(db: Db, rows: readonly CommentRow[]): Promise<Comment[]> {
  const named = await namesOf(
    db,
    rows.flatMap(({ authorId, resolvedById, mentions }) => [
      authorId,
      ...(resolvedById ? [resolvedById] : []),
      ...mentions,
    ]),
  )
  return rows.map((row) => ({
    id: row.id,
    articleId: row.articleId,
    claimId: row.claimId,
    evidenceId: row.evidenceId,
    sentence: sentenceOf(row),
    replyTo: row.replyToId,
    author: named(row.authorId),
    text: row.text,
    mentions: row.mentions.map(named),
    version: row.version,
    at: row.at.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedById === null ? null : named(row.resolvedById),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }))
}

type Page = { limit?: number; after?: { at: Date; id: string } }

/** The comments of an article, or of one of its claims with its evidence, the oldest first: all, or one page of them. */
export async function listCommentsOn(
  db: Db,
  place: { articleId: string } | { claimId: string },
  { limit, after }: Page = {},
): Promise<Comment[]> {
  const rows = await db.comment.findMany({
    where: {
      ...place,
      AND: [
        standing,
        ...(after ? [{ OR: [{ at: { gt: after.at } }, { at: after.at, id: { gt: after.id } }] }] : []),
      ],
    },
    select: commentColumns,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return toComments(db, rows)
}

/** One comment of an article, or null when it is not there. */
export async function findComment(db: Db, articleId: string, id: string): Promise<Comment | null> {
  const row = await db.comment.findFirst({ where: { id, articleId, ...standing }, select: commentColumns })
  return row && ((await toComments(db, [row]))[0] ?? null)
}

/** Who wrote in the thread with that head. */
export async function listWritersIn(db: Db, headId: string): Promise<string[]> {
  const rows = await db.comment.findMany({
    where: { OR: [{ id: headId }, { replyToId: headId }], ...undeleted },
    select: { authorId: true },
    distinct: ['authorId'],
  })
  return rows.map(({ authorId }) => authorId)
}
