import 'server-only'
import type { Head } from '@/lib/domain/activity'
import type { ArticleFacts, ClaimCounts, RevisionView } from '@/lib/domain/article'
import { cover, type Cleared, type Covering } from '@/lib/domain/coverage'
import { directionOf } from '@/lib/domain/direction'
import type { Reader } from '@/lib/domain/person'
import type { Block, Sentence } from '@/lib/domain/revision'
import type { Layer, ScaleRef } from '@/lib/domain/scales'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { kebab } from './case'
import type { Db } from './client'
import { Prisma } from './generated/client'
import { enteredNameSql, keepHead } from './log'
import { visibleArticles, visibleSql } from './visible'

const articleColumns = {
  id: true,
  title: true,
  byline: true,
  outlet: true,
  url: true,
  language: true,
  kind: true,
  publishedAt: true,
  state: true,
  isSample: true,
  version: true,
  currentRevision: true,
  createdAt: true,
  createdById: true,
  lastActivityAt: true,
  lastOpenSeq: true,
  requiredReviews: true,
  blind: true,
  panel: true,
  restricted: true,
  assigneeId: true,
  dueAt: true,
  substanceScale: true,
  substanceScaleVersion: true,
  attributionScale: true,
  attributionScaleVersion: true,
  blindUntil: true,
  access: { select: { personId: true }, orderBy: { personId: 'asc' } },
} satisfies Prisma.ArticleSelect

/** The columns of an article on a table named `article`, with who is named on it. */
export const articleColumnsSql = Prisma.sql`${Prisma.raw(
  Object.keys(articleColumns)
    .filter((name) => name !== 'access')
    .map((name) => `article."${name}"`)
    .join(', '),
)},
  (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', access."personId") ORDER BY access."personId"), '[]') FROM "ArticleAccess" access WHERE access."articleId" = article."id") AS "access"`

/** An article's row as it is read. */
export type ArticleColumns = Prisma.ArticleGetPayload<{ select: typeof articleColumns }>

/** An article as it stands in the database: its facts, the number of its newest activity, and when its rounds of review were blind last. */
export type StoredArticle = ArticleFacts &
  Readonly<{ lastActivityAt: string; lastSeq: number; blindUntil: string | null }>

type ScaleColumns = Pick<
  ArticleColumns,
  'kind' | 'substanceScale' | 'substanceScaleVersion' | 'attributionScale' | 'attributionScaleVersion'
>

/** The scales that the row names, or those that shipped when there was no choice yet. */
function scalesOf({
  kind,
  substanceScale,
  substanceScaleVersion,
  attributionScale,
  attributionScaleVersion,
}: ScaleColumns): Record<Layer, ScaleRef> {
  const { attribution, substance } = shippedFor(kebab(kind))
  const ref = (key: string | null, version: number | null, usual: ScaleRef): ScaleRef =>
    key === null || version === null ? { key: usual.key, version: usual.version } : { key, version }
  return {
    attribution: ref(attributionScale, attributionScaleVersion, attribution),
    substance: ref(substanceScale, substanceScaleVersion, substance),
  }
}

/** An article of its row. */
export function toArticle(stored: ArticleColumns): StoredArticle {
  const {
    createdById,
    assigneeId,
    dueAt,
    access,
    lastOpenSeq,
    substanceScale: _key,
    substanceScaleVersion: _version,
    attributionScale: _other,
    attributionScaleVersion: _its,
    ...row
  } = stored
  return {
    ...row,
    scales: scalesOf(stored),
    lastSeq: lastOpenSeq,
    assignee: assigneeId,
    dueAt: dueAt?.toISOString() ?? null,
    named: row.restricted ? access.map(({ personId }) => personId) : [],
    direction: directionOf(row.language),
    kind: kebab(row.kind),
    state: kebab(row.state),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdById,
    lastActivityAt: row.lastActivityAt.toISOString(),
    blindUntil: row.blindUntil?.toISOString() ?? null,
  }
}

/** What leaves the desk of a stored article. */
export const factsOf = ({
  lastActivityAt: _at,
  lastSeq: _seq,
  blindUntil: _until,
  ...facts
}: StoredArticle): ArticleFacts => facts

/** The article with that id, or null when it is not there, was deleted, or is not this reader's to see. */
export async function findArticle(db: Db, reader: Reader, id: string): Promise<StoredArticle | null> {
  const row = await db.article.findFirst({
    where: { id, ...visibleArticles(reader) },
    select: articleColumns,
  })
  return row && toArticle(row)
}

/** The number of the newest activity of each of these articles, in their order; null when the reader may see nothing of one of them. */
export async function findSeqs(db: Db, reader: Reader, ids: readonly string[]): Promise<number[] | null> {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] }, ...visibleArticles(reader) },
    select: { id: true, lastOpenSeq: true },
  })
  const seqs = new Map(rows.map(({ id, lastOpenSeq }) => [id, lastOpenSeq]))
  return ids.every((id) => seqs.has(id)) ? ids.map((id) => seqs.get(id)!) : null
}

/** The same as `findArticle`, and nobody else changes the article or anything of it until the transaction ends. */
export async function lockArticle(tx: Db, reader: Reader, id: string): Promise<StoredArticle | null> {
  const person = reader === 'desk' ? null : reader
  const [row] = await tx.$queryRaw<
    (ArticleColumns & { head: Head; newestAt: Date | null; entered: string | null })[]
  >`
    SELECT ${articleColumnsSql}, jsonb_build_object('seq', article."lastSeq", 'hash', article."lastHash") AS "head",
      (SELECT newest."at" FROM "Activity" newest WHERE newest."articleId" = article."id" AND newest."seq" = article."lastSeq") AS "newestAt",
      (${enteredNameSql(Prisma.sql`article."id"`, Prisma.sql`${person?.id ?? null}`)}) AS "entered"
    FROM "Article" article WHERE article."id" = ${id} AND ${visibleSql(reader)} FOR UPDATE`
  if (!row) return null
  const { head, newestAt, entered, ...columns } = row
  keepHead(tx, id, {
    head,
    newestAt,
    ...(person && { person: { id: person.id, name: person.name, entered } }),
  })
  return toArticle(columns)
}

/** Nothing of the article changes until the transaction ends: what is read meanwhile is of one moment. Others may read it in the same way. */
export async function holdArticle(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR SHARE`
}

/** The articles that this reader may see and that fit, the newest first. */
export async function listStored(
  db: Db,
  reader: Reader,
  where: Prisma.ArticleWhereInput,
  limit: number,
): Promise<StoredArticle[]> {
  const rows = await db.article.findMany({
    where: { AND: [visibleArticles(reader), where] },
    select: articleColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toArticle)
}

const none: ClaimCounts = { all: 0, rated: 0, open: 0, contested: 0, stale: 0, dropped: 0 }

/** How the claims of each of these articles stand, in one query. */
export async function countClaims(
  db: Db,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, ClaimCounts>> {
  const counts = new Map<string, ClaimCounts>(articleIds.map((id) => [id, none]))
  const groups = await db.claim.groupBy({
    by: ['articleId', 'state'],
    where: { articleId: { in: [...articleIds] } },
    _count: { _all: true },
  })
  for (const {
    articleId,
    state,
    _count: { _all: n },
  } of groups) {
    const before = counts.get(articleId) ?? none
    const part =
      state === 'agreed' || state === 'adjudicated'
        ? 'rated'
        : state === 'contested' || state === 'stale' || state === 'dropped'
          ? state
          : 'open'
    counts.set(articleId, {
      ...before,
      [part]: before[part] + n,
      all: state === 'dropped' ? before.all : before.all + n,
    })
  }
  return counts
}

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
export async function listRevisions(db: Db, articleId: string): Promise<StoredRevision[]> {
  return (
    await db.revision.findMany({ where: { articleId }, select: revisionColumns, orderBy: { number: 'asc' } })
  ).map(toRevision)
}

/** The sentences of these revisions that were said to hold nothing to check, by revision. */
export async function listCleared(
  db: Db,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Cleared[]>> {
  const rows = await db.clearedSentence.findMany({
    where: { revisionId: { in: [...revisionIds] } },
    select: { revisionId: true, start: true, byId: true, reason: true },
  })
  return Map.groupBy(
    rows.map(({ byId, ...row }) => ({ ...row, by: byId })),
    (row) => row.revisionId,
  )
}

/** A revision as it is shown, its sentences covered by these spans and by what was cleared. */
export function viewRevision(
  { id, changed, ...revision }: StoredRevision,
  spans: readonly Covering[],
  cleared: ReadonlyMap<string, readonly Cleared[]>,
): RevisionView {
  return { ...revision, sentences: cover(revision.sentences, spans, cleared.get(id), changed) }
}
