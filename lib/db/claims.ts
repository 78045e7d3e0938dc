import 'server-only'
import type { Passage } from '@/lib/anchor/describe'
import { veil } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence, Locator } from '@/lib/domain/evidence'
import type { Reader } from '@/lib/domain/person'
import { isOutdated, type Giver, type Review, type Verdict } from '@/lib/domain/review'
import { inTextOrder } from '@/lib/domain/text-order'
import { kebab } from './case'
import type { Db } from './client'
import { openThreads } from './comments'
import type { Prisma } from './generated/client'
import { visibleArticles } from './visible'

/** What is read of a piece of evidence. */
export const evidenceColumns = {
  id: true,
  claimId: true,
  stance: true,
  layer: true,
  sourceId: true,
  url: true,
  title: true,
  excerpt: true,
  locator: true,
  retrievedAt: true,
  version: true,
  addedById: true,
  addedAt: true,
  changedAt: true,
  withdrawnAt: true,
  source: { select: { name: true } },
} satisfies Prisma.EvidenceSelect

export const verdictColumns = {
  round: true,
  attribution: true,
  substance: true,
  explanation: true,
  method: true,
  decidedById: true,
  by: true,
  decidedAt: true,
  status: true,
  seal: true,
  reason: true,
  staleSince: true,
} satisfies Prisma.VerdictSelect

const roundColumns = {
  round: true,
  requiredReviews: true,
  blind: true,
  panel: true,
} satisfies Prisma.RoundSelect

const ownColumns = {
  id: true,
  articleId: true,
  claimReviewed: true,
  quote: true,
  kind: true,
  state: true,
  dropReason: true,
  version: true,
  lastSeq: true,
  round: true,
  placedIn: true,
  parentId: true,
  blindRound: true,
  lastOpenSeq: true,
  claimantType: true,
  claimantName: true,
  claimantDescription: true,
  claimDate: true,
  createdAt: true,
  createdById: true,
  assigneeId: true,
  dueAt: true,
  seals: true,
} satisfies Prisma.ClaimSelect

/** Whose eyes claims are read with: a reader's, the desk's, or with `everybody` those of whoever has submitted nothing. */
type Eyes = Reader | 'everybody'

const idOf = (eyes: Eyes): string | null => (eyes === 'desk' ? null : eyes === 'everybody' ? '' : eyes.id)

/** The columns of a claim that this reader may see: others' drafts are left out in the query, others' reviews of an open blind round in `toClaim`. */
const claimColumns = (reader: Eyes) =>
  ({
    ...ownColumns,
    spans: {
      select: {
        start: true,
        end: true,
        exact: true,
        prefix: true,
        suffix: true,
        anchor: true,
        revision: { select: { number: true } },
      },
      orderBy: [{ revision: { number: 'asc' } }, { ordinal: 'asc' }],
    },
    reviews: {
      where: {
        OR: [
          { submittedAt: { not: null } },
          ...(typeof reader === 'string' ? [] : [{ reviewerId: reader.id }]),
        ],
      },
      select: {
        id: true,
        reviewerId: true,
        round: true,
        attribution: true,
        substance: true,
        reasoning: true,
        confidence: true,
        wouldChange: true,
        version: true,
        submittedAt: true,
        seal: true,
        confirmations: {
          select: { id: true, at: true, note: true, seal: true },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
        },
      },
      orderBy: [{ round: 'asc' }, { submittedAt: 'asc' }, { id: 'asc' }],
    },
    verdicts: {
      where: { status: { in: ['current', 'stale'] } },
      select: verdictColumns,
      orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
      take: 1,
    },
    evidence: { select: evidenceColumns, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
    comments: { where: openThreads, select: { id: true } },
    rounds: { select: roundColumns, orderBy: { round: 'asc' } },
  }) satisfies Prisma.ClaimSelect

type ClaimRow = Prisma.ClaimGetPayload<{ select: ReturnType<typeof claimColumns> }>
type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceColumns }>

/** A locator that says something, or null. */
function toLocator(stored: unknown): Locator | null {
  const locator = (stored ?? {}) as Locator
  return Object.values(locator).some(Boolean) ? locator : null
}

/** A piece of evidence as it is read. */
export function toEvidence({ sourceId, source, addedById, stance, ...row }: EvidenceRow): Evidence {
  return {
    ...row,
    stance,
    source: sourceId,
    sourceName: source?.name ?? null,
    locator: toLocator(row.locator),
    retrievedAt: row.retrievedAt?.toISOString() ?? null,
    addedBy: addedById,
    addedAt: row.addedAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }
}

function toReview(
  { reviewerId, submittedAt, confirmations, ...row }: ClaimRow['reviews'][number],
  seals: readonly string[],
): Review {
  const review = {
    ...row,
    reviewer: reviewerId,
    submittedAt: submittedAt?.toISOString() ?? null,
    confirmations: confirmations.map(({ at, ...confirmation }) => ({
      ...confirmation,
      at: at.toISOString(),
    })),
  }
  return { ...review, outdated: isOutdated(review, seals) }
}

/** A verdict as it is read, without the form that was sealed. */
export function toVerdict({
  decidedById,
  decidedAt,
  staleSince,
  by,
  ...row
}: Prisma.VerdictGetPayload<{ select: typeof verdictColumns }>): Verdict {
  return {
    ...row,
    by: by as unknown as readonly Giver[],
    decidedBy: decidedById,
    decidedAt: decidedAt.toISOString(),
    staleSince: staleSince?.toISOString() ?? null,
  }
}

function toClaim(row: ClaimRow, reader: Eyes): Claim {
  const {
    parentId,
    claimantType,
    claimantName,
    claimantDescription,
    createdById,
    assigneeId,
    dueAt,
    seals,
    verdicts,
    comments,
    ...rest
  } = row
  const [verdict] = verdicts
  const stored = {
    ...rest,
    kind: kebab(row.kind),
    state: kebab(row.state),
    parent: parentId,
    claimant: claimantType && { type: claimantType, name: claimantName, description: claimantDescription },
    assignee: assigneeId,
    dueAt: dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: createdById,
    seal: seals.at(-1) ?? null,
    spans: row.spans.map(({ revision, ...span }) => ({ ...span, revision: revision.number })),
    reviews: row.reviews.map((review) => toReview(review, seals)),
    verdict: verdict ? toVerdict(verdict) : null,
    evidence: row.evidence.map(toEvidence),
    openComments: comments.length,
  }
  const me = idOf(reader)
  const { blindRound: _round, lastOpenSeq: _seq, ...seen } = veil(stored, me)
  const given = seen.reviews.findLast(
    ({ reviewer, round, submittedAt }) => reviewer === me && round === seen.round && submittedAt !== null,
  )
  return {
    ...seen,
    reviews: seen.reviews.filter((review) => review.submittedAt !== null),
    given: given
      ? { attribution: given.attribution, substance: given.substance, outdated: given.outdated }
      : null,
    mine: seen.reviews.findLast((review) => review.submittedAt === null) ?? null,
  }
}

/** The parts of each claim, in the order in which they come. */
function byClaim<Row extends { claimId: string }, Part>(
  rows: readonly Row[],
  toPart: (row: Row) => Part,
): (claimId: string) => Part[] {
  const parts = new Map<string, Part[]>()
  for (const row of rows) {
    const known = parts.get(row.claimId)
    if (known) known.push(toPart(row))
    else parts.set(row.claimId, [toPart(row)])
  }
  return (claimId) => parts.get(claimId) ?? []
}

/**
 * All claims of an article, or those of them that are asked for, with what the reader may see of them, in the order of the text. Each table is read by the article and put
 * together here, which is half the work of asking for the parts of many claims by their ids.
 */
export async function listClaimsOf(
  db: Db,
  reader: Eyes,
  articleId: string,
  which: Pick<Prisma.ClaimWhereInput, 'id' | 'lastSeq' | 'OR'> = {},
): Promise<Claim[]> {
  const { spans, reviews, verdicts, evidence, comments, rounds } = claimColumns(reader)
  const { revision: _, ...spanColumns } = spans.select
  const here = { claim: { articleId, ...which } }
  // One after the other: in a transaction they share one connection.
  const rows = await db.claim.findMany({ where: { articleId, ...which }, select: ownColumns })
  const revisions = await db.revision.findMany({ where: { articleId }, select: { id: true, number: true } })
  const spanRows = await db.span.findMany({
    where: here,
    select: { ...spanColumns, claimId: true, revisionId: true },
    orderBy: spans.orderBy,
  })
  const reviewRows = await db.review.findMany({
    where: { ...here, ...reviews.where },
    select: { ...reviews.select, claimId: true },
    orderBy: reviews.orderBy,
  })
  const verdictRows = await db.verdict.findMany({
    where: { ...here, ...verdicts.where },
    select: { ...verdicts.select, claimId: true },
    orderBy: verdicts.orderBy,
  })
  const evidenceRows = await db.evidence.findMany({
    where: here,
    select: evidence.select,
    orderBy: evidence.orderBy,
  })
  const commentRows = await db.comment.findMany({
    where: { ...here, ...comments.where },
    select: { claimId: true },
  })
  const roundRows = await db.round.findMany({
    where: here,
    select: { ...rounds.select, claimId: true },
    orderBy: rounds.orderBy,
  })
  const numbers = new Map(revisions.map(({ id, number }) => [id, number]))
  const spansOf = byClaim(spanRows, ({ claimId: _claim, revisionId, ...span }) => ({
    ...span,
    revision: { number: numbers.get(revisionId)! },
  }))
  const reviewsOf = byClaim(reviewRows, ({ claimId: _claim, ...review }) => review)
  const verdictsOf = byClaim(verdictRows, ({ claimId: _claim, ...verdict }) => verdict)
  const evidenceOf = byClaim(evidenceRows, (row) => row)
  const commentsOf = byClaim(
    commentRows.flatMap(({ claimId }) => (claimId ? [{ claimId }] : [])),
    ({ claimId: id }) => ({ id }),
  )
  const roundsOf = byClaim(roundRows, ({ claimId: _claim, ...round }) => round)
  return inTextOrder(
    rows.map((row) =>
      toClaim(
        {
          ...row,
          spans: spansOf(row.id),
          reviews: reviewsOf(row.id),
          verdicts: verdictsOf(row.id),
          evidence: evidenceOf(row.id),
          comments: commentsOf(row.id),
          rounds: roundsOf(row.id),
        },
        reader,
      ),
    ),
  )
}

/** One page of an article's claims in the order they were made, those after a place; it need not be a claim's any more. */
export async function listClaimPage(
  db: Db,
  reader: Reader,
  articleId: string,
  page: { limit: number; after?: { at: Date; id: string } },
): Promise<Claim[]> {
  const { limit, after } = page
  const rows = await db.claim.findMany({
    where: {
      articleId,
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    select: claimColumns(reader),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map((row) => toClaim(row, reader))
}

/** The claims with those ids, in that order, as far as the reader may see them. */
export async function listClaimsById(db: Db, reader: Reader, ids: readonly string[]): Promise<Claim[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: [...ids] }, article: visibleArticles(reader) },
    select: claimColumns(reader),
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? []).map((row) => toClaim(row, reader))
}

/** One claim with what the reader may see of it, or null when it or its article is not there or not the reader's to see. */
export async function findClaim(db: Db, reader: Reader, id: string): Promise<Claim | null> {
  const row = await db.claim.findFirst({
    where: { id, article: visibleArticles(reader) },
    select: claimColumns(reader),
  })
  return row && toClaim(row, reader)
}

/** Writes down what fits these claims as they stand, in one statement. */
export async function writeSeals(
  tx: Db,
  claims: readonly { id: string; seals: readonly string[] }[],
): Promise<void> {
  if (claims.length === 0) return
  await tx.$executeRaw`
    UPDATE "Claim" SET "seals" = ARRAY(SELECT jsonb_array_elements_text(row."seals"))
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS row("id" text, "seals" jsonb) WHERE "Claim"."id" = row."id"`
}

/** Stores a new claim with its spans in one revision and gives it as it will be read. */
export async function insertClaim(
  tx: Db,
  data: Prisma.ClaimUncheckedCreateInput,
  revision: { id: string; number: number },
  spans: readonly (Passage & { id: string })[],
): Promise<Claim> {
  const row = await tx.claim.create({ data, select: ownColumns })
  await tx.span.createMany({
    data: spans.map((span, ordinal) => ({ ...span, claimId: row.id, revisionId: revision.id, ordinal })),
  })
  const read = spans.map(({ id: _, ...span }) => ({ ...span, anchor: 'exact' as const, revision }))
  return toClaim(
    { ...row, spans: read, reviews: [], verdicts: [], evidence: [], comments: [], rounds: [] },
    'desk',
  )
}
