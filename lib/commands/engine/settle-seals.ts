import 'server-only'
import { notifyOfOutdated, notifyOfStale } from '@/lib/commands/notices/notify-people'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { writeSeals } from '@/lib/db/claim/insert-claim'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { fitsVerdict, presentText, sealsOf } from '@/lib/db/claim/seal-claims'
import type { Db } from '@/lib/db/client'
import { staleVerdicts } from '@/lib/db/review/stale-verdicts'
import { openReadRounds } from '@/lib/db/review/write-standings'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { isOutdated } from '@/lib/domain/review'
import { countingReviews, reviewsOfRound } from '@/lib/domain/standing'
import { settleStandings } from './make-verdicts'

type Settling = Readonly<{ tx: Db; actor: Actor; article: StoredArticle; at: Date }>

/** Whether reviews of the claim's present round wait for others, or for somebody to decide. */
const hasUndecidedReviews = (claim: Claim): boolean =>
  (claim.verdict === null || claim.verdict.round < claim.round) && reviewsOfRound(claim).length > 0

/**
 * Lets these claims stand by the reviews of their present rounds that count now. A blind round that had been complete, so that everybody
 * could read it, goes on openly where it is not complete any more.
 */
async function standAnew(scene: Settling, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await openReadRounds(scene.tx, ids)
  await settleStandings(
    scene,
    await listClaimsOf(scene.tx, 'desk', scene.article.id, { id: { in: [...ids] } }),
  )
}

/**
 * Writes down what fits these claims, read with the desk's eyes, as they stand; marks a verdict stale when its claim is no longer what the
 * verdict was sealed to, and the claim where it stood by that verdict. With `isRevised` also where the text changed under an old seal. Tells
 * whether anything is other than it was.
 */
export async function settleSeals(
  { tx, actor, article, at }: Settling,
  claims: readonly Claim[],
  isRevised = false,
): Promise<boolean> {
  const present = await presentText(tx, article)
  const settled = claims.map((claim) => ({ claim, seals: sealsOf(claim, article, present) }))
  const resealed = settled.filter(({ claim, seals }) => claim.seal !== seals.at(-1))
  await writeSeals(
    tx,
    resealed.map(({ claim: { id }, seals }) => ({ id, seals })),
  )
  const stale = settled.flatMap(({ claim, seals }) => {
    const { verdict } = claim
    if (verdict?.status !== 'current' || seals.includes(verdict.seal)) return []
    return !isRevised && fitsVerdict(verdict.seal, claim, article, present) ? [] : [claim.id]
  })
  await staleVerdicts(tx, article.id, stale, { actor: actor.id, at })
  await notifyOfStale({ tx, actor, article, at }, stale)
  const other = resealed.filter(({ claim }) => claim.seal !== null && hasUndecidedReviews(claim))
  await notifyOfOutdated(
    { tx, actor, article, at },
    other.flatMap(({ claim, seals }) =>
      countingReviews(claim)
        .filter((review) => isOutdated(review, seals))
        .map(({ reviewer }) => ({ claimId: claim.id, reviewer })),
    ),
  )
  await standAnew(
    { tx, actor, article, at },
    other.map(({ claim: { id } }) => id),
  )
  return resealed.length > 0 || stale.length > 0
}
