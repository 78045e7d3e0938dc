import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { RevisionView } from '@/lib/domain/article'
import type { Block, Sentence } from '@/lib/domain/revision'

const revisionColumns = {
  id: true,
  number: true,
  text: true,
  sha256: true,
  blocks: true,
  sentences: true,
  changed: true,
  createdAt: true,
  createdById: true,
} satisfies Prisma.RevisionSelect

/** An immutable revision as it was stored, with its row's id and where the sentences begin that had to be looked at when it came. */
export type StoredRevision = Omit<RevisionView, 'sentences'> &
  Readonly<{ id: string; sentences: readonly Sentence[]; changed: readonly number[] }>

function toRevision({
  createdById,
  ...row
}: Prisma.RevisionGetPayload<{ select: typeof revisionColumns }>): StoredRevision {
  return {
    ...row,
    blocks: row.blocks as unknown as readonly Block[],
    sentences: row.sentences as unknown as readonly Sentence[],
    changed: row.changed as unknown as readonly number[],
    createdAt: row.createdAt.toISOString(),
    createdBy: createdById,
  }
}

/** Revisions never change, so the ones read last are kept: marking a claim in a long text need not fetch the text again. */
const kept = new Map<string, StoredRevision>()

const mostKept = 16

/** One revision of an article, or null. */
export async function findRevision(
  db: Db,
  articleId: string,
  number: number,
): Promise<StoredRevision | null> {
  const key = `${articleId} ${number}`
  const known = kept.get(key)
  const row = known
    ? null
    : await db.revision.findUnique({
        where: { articleId_number: { articleId, number } },
        select: revisionColumns,
      })
  const revision = known ?? (row && toRevision(row))
  if (revision === null) return null
  kept.delete(key)
  kept.set(key, revision)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return revision
}

/** These revisions as they are stored now, also those that this transaction has just stored. */
export async function readRevisions(
  db: Db,
  articleId: string,
  numbers: readonly number[],
): Promise<StoredRevision[]> {
  return (
    await db.revision.findMany({
      where: { articleId, number: { in: [...numbers] } },
      select: revisionColumns,
    })
  ).map(toRevision)
}

/** All revisions of an article, the oldest first. */
export async function listRevisionsOf(db: Db, articleId: string): Promise<StoredRevision[]> {
  return (
    await db.revision.findMany({ where: { articleId }, select: revisionColumns, orderBy: { number: 'asc' } })
  ).map(toRevision)
}
