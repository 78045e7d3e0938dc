import 'server-only'
import type { Covering } from '@/lib/domain/coverage'
import type { Passage } from '@/lib/anchor/describe'
import { quoteOf, type ClaimSpan } from '@/lib/domain/claim'
import type { Fate } from '@/lib/domain/revise'
import type { RevisionFacts } from '@/lib/domain/article'
import { appendActivities, type Entry } from './log'
import type { Db } from './client'
import type { Prisma } from './generated/client'
import { placedSpans } from './claim/placed-spans'

/** A claim as a new revision needs it: where it stands. */
export type StandingClaim = Readonly<{ id: string; spans: readonly ClaimSpan[]; isDropped: boolean }>

/** All claims of an article, dropped ones too, with their spans in every revision, in the order in which their words were first placed. */
export async function listStandingClaims(tx: Db, articleId: string): Promise<StandingClaim[]> {
  const claims = await tx.claim.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      state: true,
      spans: placedSpans,
    },
  })
  return claims
    .map(({ id, state, spans }) => ({
      id,
      isDropped: state === 'dropped',
      spans: spans.map(({ revision, ...span }) => ({ ...span, revision: revision.number })),
    }))
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** The stretches of one revision that cover its sentences: those of claims that are not dropped, where they were not lost. */
export async function listCovering(tx: Db, revision: { id: string; number: number }): Promise<Covering[]> {
  const spans = await tx.span.findMany({
    where: { revisionId: revision.id, anchor: { not: 'lost' }, claim: { state: { not: 'dropped' } } },
    select: { start: true, end: true, claim: { select: { placedIn: true } } },
  })
  return spans.map(({ claim, ...span }) => ({ ...span, isPlaced: claim.placedIn === revision.number }))
}

/** Stores where the claims stand in a new revision, in one statement. */
export async function insertFates(
  tx: Db,
  revisionId: string,
  fates: readonly Fate[],
  newId: () => string,
): Promise<void> {
  const rows = fates.flatMap(({ claimId, spans }) =>
    spans.map((span, ordinal) => ({ id: newId(), claimId, ordinal, ...span })),
  )
  await tx.$executeRaw`
    INSERT INTO "Span" ("id", "claimId", "revisionId", "ordinal", "start", "end", "exact", "prefix", "suffix", "anchor")
    SELECT row."id", row."claimId", ${revisionId}, row."ordinal", row."start", row."end", row."exact", row."prefix", row."suffix", row."anchor"::"Anchor"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("id" text, "claimId" text, "ordinal" int, "start" int, "end" int, "exact" text, "prefix" text, "suffix" text, "anchor" text)`
}

type PlacedClaim = Readonly<{
  id: string
  passages: readonly Passage[]
  rows: readonly Prisma.SpanCreateManyInput[]
}>

/** Puts these spans in the place of those that claims have in a revision; their quotes are the words of the new ones. */
export async function placeClaims(
  tx: Db,
  revision: { id: string; number: number },
  claims: readonly PlacedClaim[],
): Promise<void> {
  await tx.span.deleteMany({
    where: { revisionId: revision.id, claimId: { in: claims.map(({ id }) => id) } },
  })
  await tx.span.createMany({ data: claims.flatMap(({ rows }) => rows) })
  await tx.$executeRaw`
    UPDATE "Claim" SET "quote" = row."quote", "placedIn" = ${revision.number}, "version" = "version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(claims.map(({ id, passages }) => ({ id, quote: quoteOf(passages) })))}::jsonb) AS row("id" text, "quote" text) WHERE "Claim"."id" = row."id"`
}

/** Says of sentences of a new revision what was said of them in the one before; `kept` tells where each begins now. */
export async function carryCleared(
  tx: Db,
  from: string,
  to: string,
  kept: ReadonlyMap<number, number>,
): Promise<void> {
  const rows = [...kept].map(([before, now]) => ({ before, now }))
  await tx.$executeRaw`
    INSERT INTO "ClearedSentence" ("revisionId", "start", "byId", "reason", "at")
    SELECT ${to}, row."now", "byId", "reason", "at"
    FROM "ClearedSentence" JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row("before" int, "now" int) ON row."before" = "start"
    WHERE "revisionId" = ${from}`
}

/** Marks the verdicts of these claims as stale, the claims too where they stood by them, and writes each down in the history. */
export async function staleVerdicts(
  tx: Db,
  articleId: string,
  claimIds: readonly string[],
  entry: Pick<Entry, 'actor' | 'at'>,
): Promise<void> {
  if (claimIds.length === 0) return
  const seqs = await appendActivities(
    tx,
    articleId,
    claimIds.map((subject) => ({ ...entry, kind: 'verdict-stale', subject })),
  )
  const rows = JSON.stringify(claimIds.map((id, at) => ({ id, seq: seqs[at] })))
  await tx.$executeRaw`UPDATE "Verdict" SET "status" = 'stale', "staleSince" = ${entry.at} WHERE "status" = 'current' AND "claimId" IN (SELECT row."id" FROM jsonb_to_recordset(${rows}::jsonb) AS row("id" text))`
  await tx.$executeRaw`
    UPDATE "Claim" SET "lastSeq" = row."seq", "lastOpenSeq" = row."seq", "state" = CASE WHEN "state" IN ('agreed', 'adjudicated') THEN 'stale' ELSE "state" END
    FROM jsonb_to_recordset(${rows}::jsonb) AS row("id" text, "seq" int) WHERE "Claim"."id" = row."id"`
}

/** One page of an article's revisions without their texts, the newest first, those before a number. */
export async function listRevisionFacts(
  db: Db,
  articleId: string,
  page: { limit: number; before?: number },
): Promise<RevisionFacts[]> {
  const rows = await db.revision.findMany({
    where: { articleId, ...(page.before === undefined ? {} : { number: { lt: page.before } }) },
    orderBy: { number: 'desc' },
    take: page.limit,
    select: { number: true, sha256: true, createdAt: true, createdById: true },
  })
  const people = await db.person.findMany({
    where: { id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ createdById, createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    createdBy: createdById,
    createdByName: names.get(createdById) ?? null,
  }))
}
