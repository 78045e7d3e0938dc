import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { aClaimUnder, seenBy, type Rules } from '@/tests/support/claims-under-rules'
import { deeds, must } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

type Named = Pick<Claim, 'id'>

/** Says that the review of that person holds for the claim as they see it now. */
export const lookAgain = async (person: Actor, claim: Named, words: Record<string, unknown> = {}) =>
  deeds.lookAgain(person, await seenBy(person, claim), words)

/** Which reviews of a claim are outdated, in their order. */
export const outdatedOf = ({ reviews }: Claim): boolean[] => reviews.map(({ outdated }) => outdated)

/** Reviewers, and an editor whose claims ask for two reviews and go on changing. */
export async function aDeskOfChangingClaims() {
  const people = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', cem: 'reviewer', eve: 'editor' })
  const { eve } = people
  const aClaim = (rules: Rules = {}) =>
    aClaimUnder(eve, { requiredReviews: 2, ...rules }, { claimReviewed: 'Rents rose by a third.' })
  const now = (claim: Named): Promise<Claim> => seenBy(eve, claim)
  const reword = async (claim: Named, claimReviewed: string): Promise<Claim> =>
    must(await deeds.edit(eve, await now(claim), { claimReviewed }))
  return { ...people, aClaim, now, reword }
}
