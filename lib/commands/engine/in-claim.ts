import 'server-only'
import { findClaim, findClaimInside, type OfClaim } from '@/lib/db/claim/find-claim'
import type { Db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import { ruleAgainst } from '@/lib/domain/claim-state'
import type { Deed } from '@/lib/domain/deeds'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Target } from '@/lib/domain/refusal-by-table'
import type { IsFor } from './in-article'
import { byTable, onLockedArticle, type ArticleScene } from './locked-article'
import { logOnClaim } from './log-on-claim'
import { settleSeals } from './settle-seals'

/**
 * The claim as the actor sees it; `whole` is the claim as the desk does, with reviews that are still closed to the actor: nothing of that
 * may leave.
 */
export type ClaimScene = ArticleScene & Readonly<{ claim: Claim; whole: Claim }>

/** Which claim, and what the actor saw of it, its version or its seal, when that is named. */
type Named = Readonly<{ claimId: string; version?: number; seal?: string; isFor?: IsFor }>

/** `hold` takes what else has to stay as it is, before the claim is read. */
type Hold = (tx: Db) => Promise<void>

/** Gives the work a claim, on its locked article, as the actor sees it. */
export function onLockedClaim<T>(
  actor: Actor,
  of: OfClaim,
  work: (scene: ClaimScene) => Promise<Outcome<T>>,
  hold?: Hold,
): Promise<Outcome<T>> {
  return onLockedArticle(actor, of, async (scene) => {
    await hold?.(scene.tx)
    const found = await findClaimInside(scene.tx, actor, of)
    return found ? work({ ...scene, claim: found.seen, whole: found.whole }) : refuse({ code: 'not-there' })
  })
}

/**
 * Does the work on the claim, and answers with the claim as it then is. Whatever the work changed that the verdict is sealed to makes the
 * verdict stale in the same transaction.
 */
export async function doAndSettle(
  scene: ClaimScene,
  work: (scene: ClaimScene) => Promise<Outcome<unknown>>,
): Promise<Outcome<Claim>> {
  const { tx, actor, claim } = scene
  const outcome = await work({ ...scene, log: logOnClaim(scene, claim.id) })
  if (!outcome.ok) return outcome
  const then = await findClaimInside(tx, actor, { claimId: claim.id })
  if (!then) return refuse({ code: 'not-there' })
  const isOther = await settleSeals(scene, [then.whole])
  const now = isOther ? await findClaim(tx, actor, claim.id) : then.seen
  return now ? done(now) : refuse({ code: 'not-there' })
}

/** The claim as the target of a deed, in the state in which the actor named it. */
function targetOf(deed: Deed, { claim, article }: ClaimScene, { version, seal, isFor }: Named): Target {
  const isSeen =
    (version === undefined || version === claim.version) && (seal === undefined || seal === claim.seal)
  const rule = ruleAgainst(deed, claim.state)
  return { thing: claim, isFor: isFor?.(article), now: claim, isSeen, rule }
}

/** Does a deed on a claim as the table of rights lets it be done, and answers with the claim as it then is, its verdict settled. */
export function inClaim(
  actor: Actor,
  deed: Deed,
  { hold, ...named }: Named & Readonly<{ hold?: Hold }>,
  work: (scene: ClaimScene) => Promise<Outcome<unknown>>,
): Promise<Outcome<Claim>> {
  return onLockedClaim(
    actor,
    named,
    (scene) => byTable(scene, deed, targetOf(deed, scene, named), () => doAndSettle(scene, work)),
    hold,
  )
}

/** Does in the same way the deed after which the claim is gone: nothing of it is left to be settled. */
export function inClaimForTheLastTime<T>(
  actor: Actor,
  deed: Deed,
  named: Named,
  work: (scene: ClaimScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onLockedClaim(actor, named, (scene) =>
    byTable(scene, deed, targetOf(deed, scene, named), () => work(scene)),
  )
}
