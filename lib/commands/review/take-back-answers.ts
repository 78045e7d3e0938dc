import 'server-only'
import type { z } from 'zod'
import type { takeReviewBackInput, takeVoteBackInput } from '@/lib/api/review/input'
import { inClaim } from '@/lib/commands/engine/in-claim'
import { settleClaim } from '@/lib/commands/engine/make-verdicts'
import type { Db } from '@/lib/db/client'
import { holdActivity } from '@/lib/db/history/held'
import { sha256 } from '@/lib/db/log'
import { holdDraft } from '@/lib/db/review/hold-draft'
import { takeOutReview, takeOutVerdict, takeOutVote } from '@/lib/db/review/taken-back'
import { countVotes, listVotesOf } from '@/lib/db/review/votes'
import { newestSignOff } from '@/lib/db/sign-off/list-sign-offs'
import { decisionDraft, ruleAgainstTakingVoteBack } from '@/lib/domain/adjudicate'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { rulesOf } from '@/lib/domain/round'
import {
  isMadeBy,
  ownReview,
  roundWithout,
  ruleAgainstTakingReviewBack,
  takenBackForm,
} from '@/lib/domain/take-back'

/** Takes the actor's vote back before the panel has decided: it counts no more, its words are the actor's draft again, and the record tells of both. */
export function takeVoteBack(
  actor: Actor,
  named: z.output<typeof takeVoteBackInput>,
): Promise<Outcome<Claim>> {
  return inClaim(actor, 'take-back-vote', named, async ({ tx, article, claim, at, log }) => {
    const votes = await listVotesOf(tx, claim)
    const rule = ruleAgainstTakingVoteBack(claim, actor.id, votes)
    const vote = votes.find(({ person }) => person === actor.id)
    if (rule || !vote) return refuse({ code: 'against-rule', rule: rule ?? 'not-voted', now: claim })
    await takeOutVote(tx, { articleId: article.id, claimId: claim.id, round: claim.round, at }, vote)
    const { attribution, substance, reason } = vote
    const draft = {
      personId: actor.id,
      key: decisionDraft(claim.id),
      body: { attribution, substance, reason },
      savedAt: at,
    }
    await tx.draft.createMany({ data: [draft], skipDuplicates: true }) // words that were written since stay
    await log('vote-taken-back', claim.id)
    return done(null)
  })
}

/**
 * Takes the actor's submitted review back before anybody acted on it: its words are the actor's draft again, and the verdict that follows
 * from it alone goes, so that the one before is what it was. In a closed round that is held apart, as the review itself was.
 */
export function takeReviewBack(
  actor: Actor,
  named: z.output<typeof takeReviewBackInput>,
): Promise<Outcome<Claim>> {
  const hold = (tx: Db) => holdDraft(tx, named.claimId, actor.id)
  return inClaim(actor, 'take-back-review', { ...named, hold }, async (scene) => {
    const { tx, article, claim, whole, at, log } = scene
    const rules = rulesOf(claim, article)
    const review = ownReview(claim, actor.id)
    const since = { votes: await countVotes(tx, claim), signedOffAt: await newestSignOff(tx, article.id) }
    const rule = ruleAgainstTakingReviewBack(claim, actor.id, rules, since)
    if (rule || !review) return refuse({ code: 'against-rule', rule: rule ?? 'not-submitted', now: claim })
    await takeOutReview(
      tx,
      { articleId: article.id, claimId: claim.id, round: review.round, at },
      review,
      rules,
    )
    const entry = { kind: 'review-taken-back', subject: review.id } as const
    const place = { claimId: claim.id, round: review.round }
    if (isHiding(rules))
      await holdActivity(tx, article.id, place, {
        ...entry,
        actor: actor.id,
        at,
        digest: sha256(takenBackForm(review.id)),
      })
    else await log(entry.kind, entry.subject)
    if (claim.verdict && isMadeBy(claim.verdict, review)) {
      await takeOutVerdict(tx, claim.id)
      await log('verdict-taken-back', claim.id)
    }
    await settleClaim(scene, claim.id, roundWithout(whole, review.id))
    return done(null)
  })
}
