'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { useCallback } from 'react'
import { ruleAgainstConfirmingReview } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import type { Confirming } from './confirm-form'
import { SinceThen, type Since } from './since-then'

type OutdatedReviewProps = { claim: Claim; review: Review; onConfirmed: () => void }

/** One's own review that is of another state of the claim: what changed since, and the way to say that it holds all the same. */
export function OutdatedReview({ claim, review, onConfirmed }: OutdatedReviewProps) {
  const { actor } = useReading()
  const { listReviews, confirmReview } = useClaimDesk().deeds
  const read = useCallback(async (): Promise<Since> => {
    const answer = await listReviews({ claimId: claim.id, limit: 200 })
    return answer.ok
      ? { changes: answer.value.items.find(({ id }) => id === review.id)?.changes ?? null }
      : { message: answer.problem.message }
  }, [listReviews, claim.id, review.id])
  const asks: Confirming = {
    name: 'Confirm your review',
    label: 'A word on it, if you like',
    hint: 'Your answers then count for the claim as it is now.',
    draft: `review-confirmation:${claim.id}`,
    field: 'note',
    send: (note) => confirmReview({ claimId: claim.id, note, version: claim.version }),
  }
  const isAllowed = ruleAgainstConfirmingReview(claim, actor.id) === null
  return (
    <SinceThen
      label="What changed since your review"
      read={read}
      seq={claim.lastSeq}
      asks={isAllowed ? asks : null}
      onConfirmed={onConfirmed}
    >
      <p>
        <span aria-hidden>◷ </span>The claim is not what it was when you reviewed it. Your review counts again
        once you confirm it, or review anew.
      </p>
    </SinceThen>
  )
}
