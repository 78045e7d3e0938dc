import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { submitted } from '@/lib/db/visible/reviews'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Review } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'

type InClaim = Readonly<{ articleId: string; claimId: string; round: number; at: Date }>

/** Keeps a vote as taken back, word for word, and takes it out of its round. */
export async function takeOutVote(
  tx: Db,
  { articleId, claimId, round, at }: InClaim,
  { person, at: cast }: Vote,
): Promise<void> {
  const castAt = new Date(cast)
  await tx.$executeRaw`
    INSERT INTO "TakenBack" ("id", "articleId", "claimId", "what", "personId", "round", "given", "givenAt", "at")
    SELECT ${randomUUID()}, ${articleId}, vote."claimId", 'vote', vote."personId", vote."round", to_jsonb(vote), vote."at", ${at}
    FROM "PanelVote" vote WHERE vote."claimId" = ${claimId} AND vote."round" = ${round} AND vote."personId" = ${person} AND vote."at" = ${castAt}`
  await tx.panelVote.delete({
    where: { claimId_round_personId_at: { claimId, round, personId: person, at: castAt } },
    select: { at: true },
  })
}

type GivenVote = Readonly<{ attribution: string; substance: string; reason: string; seal: string | null }>

/** A vote that was taken back, and when. */
export type TakenVote = Vote & Readonly<{ claimId: string; round: number; takenBackAt: string }>

/** The votes of an article that were taken back, the oldest first. */
export async function listTakenVotes(tx: Db, articleId: string): Promise<TakenVote[]> {
  const rows = await tx.takenBack.findMany({
    where: { articleId, what: 'vote' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ claimId, round, personId, given, givenAt, at }) => {
    const { attribution, substance, reason, seal } = given as unknown as GivenVote
    return {
      claimId,
      round,
      person: personId,
      attribution,
      substance,
      reason,
      seal,
      at: givenAt.toISOString(),
      takenBackAt: at.toISOString(),
    }
  })
}

/**
 * Keeps a submitted review as taken back, word for word with the rules of its round, and takes it out of the claim; its words are its
 * reviewer's draft again, in place of one that says nothing. A round of which no review is left has not begun.
 */
export async function takeOutReview(
  tx: Db,
  { articleId, claimId, round, at }: InClaim,
  { id, reviewer, ...review }: Review,
  rules: RoundRules,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "TakenBack" ("id", "articleId", "claimId", "what", "personId", "round", "given", "rules", "givenAt", "at")
    SELECT review."id", ${articleId}, review."claimId", 'review', review."reviewerId", review."round", to_jsonb(review), ${JSON.stringify(rules)}::jsonb, review."submittedAt", ${at}
    FROM "Review" review WHERE review."id" = ${id}`
  await tx.review.deleteMany({
    where: { OR: [{ id }, { claimId, reviewerId: reviewer, submittedAt: null }] },
  })
  const { attribution, substance, reasoning, confidence, wouldChange, version } = review
  const words = { attribution, substance, reasoning, confidence, wouldChange }
  await tx.review.create({
    data: {
      ...words,
      id: randomUUID(),
      claimId,
      reviewerId: reviewer,
      round,
      savedAt: at,
      version: version + 1,
    },
    select: { id: true },
  })
  if ((await tx.review.count({ where: { claimId, round, ...submitted } })) === 0)
    await tx.round.deleteMany({ where: { claimId, round } })
}

/** Takes the verdict back that a claim has; the one before it is what it was when that was made. */
export async function takeOutVerdict(tx: Db, claimId: string): Promise<void> {
  await tx.verdict.updateMany({ where: { claimId, status: 'current' }, data: { status: 'retracted' } })
  const before = await tx.verdict.findFirst({
    where: { claimId, status: 'superseded' },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, staleSince: true },
  })
  if (before)
    await tx.verdict.update({
      where: { id: before.id },
      data: { status: before.staleSince ? 'stale' : 'current' },
      select: { id: true },
    })
}

/** A submitted review that was taken back, and when, with the rules of its round. */
export type TakenReview = Omit<Review, 'version' | 'outdated' | 'confirmations'> &
  Readonly<{ claimId: string; rules: RoundRules; takenBackAt: string }>

type GivenReview = Pick<
  Review,
  'attribution' | 'substance' | 'reasoning' | 'confidence' | 'wouldChange' | 'seal'
>

/** The reviews of an article that were taken back, the oldest first. */
export async function listTakenReviews(tx: Db, articleId: string): Promise<TakenReview[]> {
  const rows = await tx.takenBack.findMany({
    where: { articleId, what: 'review' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, claimId, personId, round, given, rules, givenAt, at }) => {
    const { attribution, substance, reasoning, confidence, wouldChange, seal } =
      given as unknown as GivenReview
    return {
      id,
      claimId,
      reviewer: personId,
      round,
      attribution,
      substance,
      reasoning,
      confidence,
      wouldChange,
      seal,
      rules: rules as unknown as RoundRules,
      submittedAt: givenAt.toISOString(),
      takenBackAt: at.toISOString(),
    }
  })
}
