import 'server-only'
import type { Db } from '@/lib/db/client'
import { releaseHeld } from '@/lib/db/history/held'
import { appendActivities, touch, type NewEntry } from '@/lib/db/log'
import { inBlindRound, submitted } from '@/lib/db/visible/reviews'

/**
 * Opens the blind rounds that are not complete: their reviews may be seen by everybody from now on, and decide nothing until the round
 * goes on. Where an earlier verdict holds, it holds on; every other of these claims is in review.
 */
export async function openBlindRounds(
  tx: Db,
  articleId: string,
  entry: Pick<NewEntry, 'actor' | 'at'>,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { articleId, ...inBlindRound },
    orderBy: { id: 'asc' },
    select: { id: true, blindRound: true },
  })
  if (claims.length === 0) return
  const rounds = claims.map(({ id, blindRound }) => ({ claimId: id, round: blindRound! }))
  await tx.round.updateMany({ where: { OR: rounds }, data: { blind: false } })
  await releaseHeld(tx, articleId, rounds, entry.at)
  const seq = (
    await appendActivities(
      tx,
      articleId,
      claims.map(({ id }) => ({ ...entry, kind: 'round-opened', subject: id })),
    )
  ).at(-1)
  const reviews = await tx.review.findMany({
    where: { ...submitted, OR: rounds },
    select: { id: true },
  })
  touch(tx, ...reviews.map(({ id }) => `review:${id}`))
  await tx.claim.updateMany({
    where: { articleId, ...inBlindRound, state: { in: ['open', 'contested', 'stale'] } },
    data: { state: 'in_review' },
  })
  await tx.claim.updateMany({
    where: { articleId, ...inBlindRound },
    data: { blindRound: null, lastSeq: seq, lastOpenSeq: seq },
  })
}
