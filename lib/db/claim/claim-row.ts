import 'server-only'
import { kebab } from '@/lib/db/enum-case'
import { evidenceColumns, toEvidence } from '@/lib/db/evidence/evidence-row'
import type { Prisma } from '@/lib/db/generated/client'
import { askedOfClaim, toAskedOfClaim } from '@/lib/db/reply/reply-row'
import { toVerdict, verdictColumns } from '@/lib/db/review/verdict-row'
import { visibleReviews, type Eyes } from '@/lib/db/visible/reviews'
import { openThreads } from '@/lib/db/visible/talk'
import { veil } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { isOutdated, type Review } from '@/lib/domain/review'
import { placedSpans } from './placed-spans'

const roundColumns = {
  round: true,
  requiredReviews: true,
  blind: true,
  panel: true,
} satisfies Prisma.RoundSelect

/** The columns of a claim's own row. */
export const ownColumns = {
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

const idOf = (eyes: Eyes): string | null => (eyes === 'desk' ? null : eyes === 'everybody' ? '' : eyes.id)

const reviewColumns = {
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
} satisfies Prisma.ReviewSelect

/** The columns of a claim that this reader may see: others' drafts are left out in the query, others' reviews of an open blind round in `toClaim`. */
export const claimColumns = (reader: Eyes) =>
  ({
    ...ownColumns,
    spans: placedSpans,
    reviews: {
      where: visibleReviews(reader),
      select: reviewColumns,
      orderBy: [{ round: 'asc' }, { submittedAt: 'asc' }, { id: 'asc' }],
    },
    verdicts: {
      where: { status: { in: ['current', 'stale'] } },
      select: verdictColumns,
      orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
      take: 1,
    },
    evidence: { select: evidenceColumns, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
    statements: askedOfClaim,
    comments: { where: openThreads, select: { id: true } },
    rounds: { select: roundColumns, orderBy: { round: 'asc' } },
  }) satisfies Prisma.ClaimSelect

/** A claim with all that belongs to it, as it is read. */
export type ClaimRow = Prisma.ClaimGetPayload<{ select: ReturnType<typeof claimColumns> }>

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

/** The claim of a row that some reader's eyes read, as the desk sees it: with what is veiled from that reader, and without the reader's draft. */
export const toWholeClaim = (row: ClaimRow): Claim =>
  toClaim({ ...row, reviews: row.reviews.filter(({ submittedAt }) => submittedAt !== null) }, 'desk')

/** A claim of its row, without what is veiled from this reader. */
export function toClaim(row: ClaimRow, reader: Eyes): Claim {
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
    statements,
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
    asked: statements.map(toAskedOfClaim),
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
