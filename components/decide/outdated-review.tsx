'use client'

import { useEffect, useState } from 'react'
import type { Surroundings } from '@/components/claim/surroundings'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { ruleAgainstConfirmingReview } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import type { SealChange } from '@/lib/domain/what-changed'
import { ChangedThings } from './changed-things'
import { ConfirmForm, type Confirming } from './confirm-form'

type Known = { changes: readonly SealChange[] | null } | { message: string } | null

type OutdatedReviewProps = { claim: Claim; review: Review; around: Surroundings; onConfirmed: () => void }

/** One's own review that is of another state of the claim: each thing that changed since, then and now, and the way to say that it holds all the same. */
export function OutdatedReview({ claim, review, around, onConfirmed }: OutdatedReviewProps) {
  const { actor, article, deeds: { listReviews, confirmReview } } = around
  const [known, setKnown] = useState<Known>(null)
  const [isConfirming, confirm] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    void listReviews({ claimId: claim.id, limit: 200 }).then((answer) => {
      setKnown(answer.ok ? { changes: answer.value.items.find(({ id }) => id === review.id)?.changes ?? null } : { message: answer.problem.message })
    })
  }, [listReviews, claim.id, claim.lastSeq, review.id, tries])
  const asks: Confirming = {
    name: 'Confirm your review', label: 'A word on it, if you like', hint: 'Your answers then count for the claim as it is now.', draft: `review-confirmation:${claim.id}`, field: 'note',
    send: (note) => confirmReview({ claimId: claim.id, note, version: claim.version }),
  }
  const isAllowed = ruleAgainstConfirmingReview(claim, actor.id) === null
  return (
    <section aria-label="What changed since your review" className="flex flex-col gap-3 border-s-2 border-dashed border-tone-half ps-3 text-14">
      <p><span aria-hidden>◷ </span>The claim is not what it was when you reviewed it. Your review counts again once you confirm it, or review anew.</p>
      {known === null && <Skeleton className="h-16" />}
      {known && 'message' in known && <Notice>{known.message} <Button onClick={() => setTries(tries + 1)}>Try again</Button></Notice>}
      {known && 'changes' in known && known.changes && <ChangedThings changes={known.changes} article={article} />}
      {isAllowed && !isConfirming && <p><Button onClick={() => confirm(true)}>Confirm your review</Button></p>}
      {isAllowed && isConfirming && <ConfirmForm asks={asks} around={around} onLeave={() => confirm(false)} onConfirmed={onConfirmed} />}
    </section>
  )
}
