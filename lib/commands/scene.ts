import 'server-only'
import { factsOf, type StoredArticle } from '@/lib/db/article/article-row'
import { lockArticle } from '@/lib/db/article/lock-article'
import { snake } from '@/lib/db/case'
import { change } from '@/lib/db/change'
import { findClaim } from '@/lib/db/claim/find-claim'
import { db, type Db } from '@/lib/db/client'
import { appendActivity, momentIn, touch, type Log } from '@/lib/db/log'
import { writeWordsOf } from '@/lib/db/word-index'
import { stateAfter, stateRule } from '@/lib/domain/article-state'
import type { Claim } from '@/lib/domain/claim'
import type { Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { settleSeals } from './settle-seals'

/** Where a deed on an article is done: in one transaction that holds the article's lock, so that deeds on it queue up. */
export type Scene = Readonly<{ tx: Db; actor: Actor; article: StoredArticle; at: Date; log: Log }>

/** The claim as the actor sees it; `readWhole` reads it as the desk does, with reviews that are still closed to the actor: nothing of that may leave. */
export type ClaimScene = Scene & Readonly<{ claim: Claim; readWhole: () => Promise<Claim> }>

/**
 * Does the work if the article's state lets the deed be done, and leads the article to the state that the deed leads to: the one place
 * where a closed article is closed.
 */
export async function inState<T>(
  { tx, article }: Pick<Scene, 'tx' | 'article'>,
  deed: Deed,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const next = stateAfter(deed, article.state)
  if (next === null)
    return refuse({ code: 'against-rule', rule: stateRule(deed, article.state), now: factsOf(article) })
  if (next !== article.state) {
    await tx.article.update({ where: { id: article.id }, data: { state: snake(next) }, select: { id: true } })
    touch(tx, 'article')
  }
  return work()
}

/** Does a deed on an article that is there, by somebody who may, on the version that was seen when one is named. */
export function changeArticle<T>(
  actor: Actor,
  deed: Deed,
  named: { articleId: string; version?: number },
  work: (scene: Scene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return change(async (tx) => {
    if (!may(actor, 'read-article')) return refuse({ code: 'not-there' })
    const article = await lockArticle(tx, actor, named.articleId)
    if (!article) return refuse({ code: 'not-there' })
    if (!may(actor, deed, article)) return refuse({ code: 'not-allowed' })
    const at = await momentIn(tx, article.id)
    const log: Log = (kind, subject, noted) =>
      appendActivity(tx, article.id, { actor: actor.id, kind, subject, at, ...noted })
    const outcome = await inState({ tx, article }, deed, async () => {
      if (named.version !== undefined && named.version !== article.version)
        return refuse({ code: 'stale', now: factsOf(article) })
      return work({ tx, actor, article, at, log })
    })
    if (outcome.ok) await writeWordsOf(tx, article.id)
    return outcome
  })
}

/**
 * Does a deed on a claim in the same way, on the state of it that was seen when its seal is named, and answers with the claim as it then is. Whatever the deed changed that the verdict is
 * sealed to makes the verdict stale in the same transaction. `hold` takes what else has to stay as it is, before the claim is read.
 */
export async function changeClaim(
  actor: Actor,
  deed: Deed,
  named: { claimId: string; version?: number; seal?: string; hold?: (tx: Db) => Promise<void> },
  work: (scene: ClaimScene) => Promise<Outcome<unknown>>,
): Promise<Outcome<Claim>> {
  const found = may(actor, 'read-article')
    ? await db().claim.findUnique({ where: { id: named.claimId }, select: { articleId: true } })
    : null
  if (!found) return refuse({ code: 'not-there' })
  return changeArticle(actor, 'read-article', found, async (scene) => {
    await named.hold?.(scene.tx)
    const claim = await findClaim(scene.tx, actor, named.claimId)
    if (!claim) return refuse({ code: 'not-there' })
    if (!may(actor, deed, claim)) return refuse({ code: 'not-allowed' })
    const log: Log = async (kind, subject, noted) => {
      const seq = await scene.log(kind, subject, noted)
      await scene.tx.claim.updateMany({ where: { id: claim.id }, data: { lastSeq: seq, lastOpenSeq: seq } })
      return seq
    }
    const readWhole = async () => (await findClaim(scene.tx, 'desk', claim.id)) ?? claim
    const outcome = await inState(scene, deed, async () => {
      const isOther =
        (named.version !== undefined && named.version !== claim.version) ||
        (named.seal !== undefined && named.seal !== claim.seal)
      if (isOther) return refuse({ code: 'stale', now: claim })
      return work({ ...scene, log, claim, readWhole })
    })
    if (!outcome.ok) return outcome
    const then = await findClaim(scene.tx, 'desk', claim.id)
    if (then) await settleSeals(scene, [then])
    const now = await findClaim(scene.tx, actor, claim.id)
    return now ? done(now) : refuse({ code: 'not-there' })
  })
}
