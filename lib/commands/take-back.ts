import 'server-only'
import type { z } from 'zod'
import type { takeVoteBackInput } from '@/lib/api/review-inputs'
import { takeOutVote } from '@/lib/db/taken-back'
import { listVotesOf } from '@/lib/db/verdicts'
import { decisionDraft, ruleAgainstTakingVoteBack } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { changeClaim } from './scene'

/** Takes the actor's vote back before the panel has decided: it counts no more, its words are the actor's draft again, and the record tells of both. */
export function takeVoteBack(actor: Actor, named: z.output<typeof takeVoteBackInput>): Promise<Outcome<Claim>> {
  return changeClaim(actor, 'take-back-vote', named, async ({ tx, article, claim, at, log }) => {
    const votes = await listVotesOf(tx, claim)
    const rule = ruleAgainstTakingVoteBack(claim, actor.id, votes)
    const vote = votes.find(({ person }) => person === actor.id)
    if (rule || !vote) return refuse({ code: 'against-rule', rule: rule ?? 'not-voted', now: claim })
    await takeOutVote(tx, { articleId: article.id, claimId: claim.id, round: claim.round, at }, vote)
    const { attribution, substance, reason } = vote
    const draft = { personId: actor.id, key: decisionDraft(claim.id), body: { attribution, substance, reason }, savedAt: at }
    await tx.draft.createMany({ data: [draft], skipDuplicates: true }) // words that were written since stay
    await log('vote-taken-back', claim.id)
    return done(null)
  })
}
