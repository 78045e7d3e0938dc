import 'server-only'
import { kebab } from '@/lib/db/enum-case'
import { Prisma } from '@/lib/db/generated/client'
import type { ArticleFacts } from '@/lib/domain/article'
import { directionOf } from '@/lib/domain/direction'
import type { Layer, ScaleRef } from '@/lib/domain/scales'
import { shippedFor } from '@/lib/domain/shipped-scales'

/** The columns of an article's row, and who is named on it. */
export const articleColumns = {
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

/** The columns of an article's row that say on which scales its claims are rated. */
export type ScaleColumns = Pick<
  ArticleColumns,
  'kind' | 'substanceScale' | 'substanceScaleVersion' | 'attributionScale' | 'attributionScaleVersion'
>

/** The scales that the row names, or those that shipped when there was no choice yet. */
export function scaleRefsOf({
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
    scales: scaleRefsOf(stored),
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
