import 'server-only'
import { factsOf } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { change } from '@/lib/db/change'
import { findClaim } from '@/lib/db/claim/find-claim'
import { holdDraft } from '@/lib/db/review/hold-draft'
import { readScales } from '@/lib/db/scales'
import { stateAfter, stateRule } from '@/lib/domain/article-state'
import type { Claim } from '@/lib/domain/claim'
import { ruleAgainst } from '@/lib/domain/claim-state'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { roundFor } from '@/lib/domain/standing'
import { answeredOver, ratingFaults, writeReview, type Answer } from './write-review'

/**
 * Saves the actor's answer as a draft, which nobody else sees and nothing follows from: so the article is not held for it, and whoever
 * writes waits for nobody else's deed. It goes by what its reviewer sees.
 */
export function draftReview(actor: Actor, answer: Answer): Promise<Outcome<Claim>> {
  return change(async (tx) => {
    if (!may(actor, 'read-article')) return refuse({ code: 'not-there' })
    await holdDraft(tx, answer.claimId, actor.id)
    const claim = await findClaim(tx, actor, answer.claimId)
    const article = claim && (await findArticle(tx, actor, claim.articleId))
    if (!claim || !article) return refuse({ code: 'not-there' })
    if (!may(actor, 'review-claim', claim)) return refuse({ code: 'not-allowed' })
    if (stateAfter('review-claim', article.state) === null)
      return refuse({
        code: 'against-rule',
        rule: stateRule('review-claim', article.state),
        now: factsOf(article),
      })
    const rule = ruleAgainst('review-claim', claim.state)
    if (rule) return refuse({ code: 'against-rule', rule, now: claim })
    const draft = claim.mine
    if (answer.version !== undefined && answer.version !== (draft?.version ?? 0))
      return refuse({ code: 'stale', now: claim })
    const review = answeredOver(draft, answer)
    const fields = ratingFaults(review, await readScales(tx, article), false)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const round = draft?.round ?? roundFor(claim, actor.id) ?? claim.round + 1
    await writeReview({ tx, actor, claim, at: new Date() }, { ...review, round }, null)
    const now = await findClaim(tx, actor, claim.id)
    return now ? done(now) : refuse({ code: 'not-there' })
  })
}
