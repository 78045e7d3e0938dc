import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { claimFormName } from '@/components/article/claim/claim-as-form'
import type { Saves } from '@/components/form/saves'

const unsaved: Answer<never, never> = {
  ok: false,
  problem: {
    code: 'against-rule',
    message: 'This waits for the claim’s own words, which are not saved yet. Look at them, then try again.',
  },
}

/**
 * The same deeds, but those that judge a claim go out once the claim's own words are with the desk, and name the state of the claim that is
 * on the screen by then, its seal: nobody judges other words, or other evidence, than they see, and no verdict goes stale by what was typed
 * before it. While these words cannot be saved such a deed is refused.
 */
export function afterWords(
  deeds: ClaimDeeds,
  saves: Pick<Saves, 'allSaved'>,
  sealSeen: (claimId: string) => string | null,
): ClaimDeeds {
  const once =
    <T extends { claimId: string; seal?: string }, N>(deed: (takes: T) => Promise<Answer<Claim, N>>) =>
    async (takes: T): Promise<Answer<Claim, N>> => {
      if (!(await saves.allSaved(claimFormName(takes.claimId)))) return unsaved
      const seal = sealSeen(takes.claimId)
      return deed(seal === null ? takes : { ...takes, seal })
    }
  const areSaved = async (claims: readonly { id: string }[]) =>
    (await Promise.all(claims.map(({ id }) => saves.allSaved(claimFormName(id))))).every(Boolean)
  const submit = once(deeds.saveReview)
  const judging: Partial<ClaimDeeds> = {
    saveReview: (takes) => (takes.submit ? submit : deeds.saveReview)(takes),
    confirmReview: once(deeds.confirmReview),
    castVote: once(deeds.castVote),
    adjudicateClaim: once(deeds.adjudicateClaim),
    confirmVerdict: once(deeds.confirmVerdict),
    confirmSigns: async (takes) => ((await areSaved(takes.claims)) ? deeds.confirmSigns(takes) : unsaved),
  }
  return Object.assign(Object.create(deeds) as ClaimDeeds, judging)
}
