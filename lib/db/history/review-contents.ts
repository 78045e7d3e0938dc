import 'server-only'
import type { Giver } from '@/lib/domain/review'
import { confirmationContent, reviewContent, verdictContent, voteContent } from '@/lib/record/content/review'
import type { Content, ContentReaders, ContentQuery } from './content-readers'

async function reviews({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.review.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      claimId: true,
      reviewerId: true,
      round: true,
      attribution: true,
      substance: true,
      reasoning: true,
      confidence: true,
      wouldChange: true,
      submittedAt: true,
      seal: true,
      claim: {
        select: { rounds: { select: { round: true, requiredReviews: true, blind: true, panel: true } } },
      },
    },
  })
  return rows.map(({ claimId, reviewerId, submittedAt, claim, ...row }) => {
    const rules = claim.rounds.find(({ round }) => round === row.round)
    return [
      row.id,
      reviewContent(
        claimId,
        { ...row, reviewer: reviewerId, submittedAt: submittedAt?.toISOString() ?? null },
        rules,
      ),
    ]
  })
}

async function confirmations({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.reviewConfirmation.findMany({ where: { id: { in: [...ids] } } })
  return rows.map(({ reviewId, at, ...row }) => [
    row.id,
    confirmationContent(reviewId, { ...row, at: at.toISOString() }),
  ])
}

/** The verdicts of claims that hold or are stale, by their claims. */
async function verdicts({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.verdict.findMany({
    where: { claimId: { in: [...ids] }, status: { in: ['current', 'stale'] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'desc' }],
    select: {
      claimId: true,
      attribution: true,
      substance: true,
      explanation: true,
      method: true,
      decidedById: true,
      decidedAt: true,
      seal: true,
      reason: true,
      by: true,
    },
  })
  return rows.map(({ claimId, decidedById, decidedAt, by, ...row }) => [
    claimId,
    verdictContent(claimId, {
      ...row,
      by: by as unknown as readonly Giver[],
      decidedBy: decidedById,
      decidedAt: decidedAt.toISOString(),
    }),
  ])
}

/** Votes by their claims and who gave them, the newest of each. */
async function votes({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.panelVote.findMany({
    where: { OR: ids.map((id) => ({ claimId: id.split(':')[0]!, personId: id.split(':')[1]! })) },
    orderBy: [{ round: 'asc' }, { at: 'asc' }],
    select: {
      claimId: true,
      round: true,
      personId: true,
      attribution: true,
      substance: true,
      reason: true,
      at: true,
      seal: true,
    },
  })
  return rows.map(({ claimId, round, personId, attribution, substance, reason, at, seal }) => [
    `${claimId}:${personId}`,
    voteContent({
      claimId,
      round,
      person: personId,
      attribution,
      substance,
      reason,
      at: at.toISOString(),
      seal,
    }),
  ])
}

/** What was answered of claims. */
export const reviewContents: ContentReaders = {
  review: reviews,
  confirmation: confirmations,
  verdict: verdicts,
  vote: votes,
}
