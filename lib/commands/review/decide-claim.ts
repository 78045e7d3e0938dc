import 'server-only'
import type { z } from 'zod'
import type { adjudicateInput, confirmVerdictInput, voteInput } from '@/lib/api/review/input'
import { inClaim, type ClaimScene } from '@/lib/commands/engine/in-claim'
import { makeVerdicts, settleClaim, type Decision } from '@/lib/commands/engine/make-verdicts'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { sealerOf } from '@/lib/db/claim/seal-claims'
import { insertVote, listVotesOf } from '@/lib/db/review/votes'
import { readScales } from '@/lib/db/scales/read-scales'
import {
  mayConfirm,
  ruleAgainstAdjudicating,
  ruleAgainstConfirming,
  ruleAgainstVoting,
  tallyVotes,
} from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { ratingFaults } from '@/lib/domain/rating-faults'
import { rulesOf } from '@/lib/domain/round'

/** Makes a verdict that a person gave, on the round that the person sees, and writes down how the claim then stands. */
async function decide(
  scene: ClaimScene,
  decision: Omit<Decision, 'claim' | 'decidedBy'>,
  kind?: 'verdict-confirmed',
): Promise<void> {
  await makeVerdicts(scene, [{ ...decision, claim: scene.claim, decidedBy: scene.actor.id }], kind)
  await settleClaim(scene, scene.claim.id)
}

/** Decides a contested claim, with the reason; not for whoever reviewed it in this round. */
export function adjudicateClaim(
  actor: Actor,
  { attribution, substance, reason, ...named }: z.output<typeof adjudicateInput>,
): Promise<Outcome<Claim>> {
  return inClaim(actor, 'adjudicate-claim', named, async (scene) => {
    const { tx, article, claim } = scene
    const { panel } = rulesOf(claim, article)
    const rule = ruleAgainstAdjudicating(claim, actor.id, panel, panel ? await listVotesOf(tx, claim) : [])
    if (rule) return refuse({ code: 'against-rule', rule, now: claim })
    const fields = ratingFaults({ attribution, substance }, await readScales(tx, article), true)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    await decide(scene, {
      round: claim.round,
      attribution,
      substance,
      explanation: reason,
      method: 'adjudication',
      by: [{ person: actor.id, words: reason }],
      reason,
    })
    return done(null)
  })
}

/** Gives a vote on a contested claim of an article whose claims a panel decides; the second vote that says the same makes the verdict. */
export function castVote(
  actor: Actor,
  { attribution, substance, reason, ...named }: z.output<typeof voteInput>,
): Promise<Outcome<Claim>> {
  return inClaim(actor, 'vote-claim', named, async (scene) => {
    const { tx, article, claim, at, log } = scene
    const votes = await listVotesOf(tx, claim)
    const rule = ruleAgainstVoting(claim, actor.id, rulesOf(claim, article).panel, votes)
    if (rule) return refuse({ code: 'against-rule', rule, now: claim })
    const fields = ratingFaults({ attribution, substance }, await readScales(tx, article), true)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const { seal } = (await sealerOf(tx, article))(claim)
    const vote = { person: actor.id, attribution, substance, reason, seal, at: at.toISOString() }
    await insertVote(tx, claim, vote)
    await log('vote-cast', claim.id)
    const { winning } = tallyVotes([...votes, vote])
    if (!winning) return done(null)
    const reasons = winning.map((each) => each.reason).join('\n\n')
    await decide(scene, {
      round: claim.round,
      attribution,
      substance,
      explanation: reasons,
      method: 'adjudication',
      by: winning.map((each) => ({ person: each.person, words: each.reason })),
      reason: reasons,
    })
    return done(null)
  })
}

/** Confirms a stale verdict with a reason: the same ratings, sealed to the claim as it stands now. */
export function confirmVerdict(
  actor: Actor,
  { reason, ...named }: z.output<typeof confirmVerdictInput>,
): Promise<Outcome<Claim>> {
  const isFor = ({ requiredReviews }: StoredArticle) => mayConfirm(actor, requiredReviews)
  return inClaim(actor, 'confirm-verdict', { ...named, isFor }, async (scene) => {
    const { tx, article, claim } = scene
    const rule = ruleAgainstConfirming(claim, actor.id, article.requiredReviews)
    const verdict = claim.verdict
    if (rule || !verdict) return refuse({ code: 'against-rule', rule: rule ?? 'not-stale', now: claim })
    if (Object.keys(ratingFaults(verdict, await readScales(tx, article), true)).length > 0)
      return refuse({ code: 'against-rule', rule: 'rating-gone', now: claim })
    const { round, attribution, substance, explanation, method, by } = verdict
    await decide(
      scene,
      { round, attribution, substance, explanation, method, by, reason },
      'verdict-confirmed',
    )
    return done(null)
  })
}
