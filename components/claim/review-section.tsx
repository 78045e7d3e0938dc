'use client'

import { useState, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { ReviewForm, type ReviewKeys } from './review-form'
import { ReviewNote } from './review-note'
import { Section } from './section'
import type { Surroundings } from './surroundings'
import { reviewName } from './use-claim-form'

type ReviewSectionProps = { claim: Claim; around: Surroundings; keysRef?: Ref<ReviewKeys>; onSubmitted: () => void }

/** The reviews of a claim: what was submitted, and the reader's own form while there is something to answer. */
export function ReviewSection({ claim, around, keysRef, onSubmitted }: ReviewSectionProps) {
  const { actor, scales, people } = around
  const [again, setAgain] = useState<string | null>(null)
  const mine = claim.reviews.filter((review) => review.reviewer === actor.id)
  const mayReview = may(actor, 'review-claim') && claim.state !== 'dropped'
  const name = reviewName(claim, actor.id)
  const isOpen = mayReview && (mine.length === 0 || claim.mine !== null || again === name)
  const submitted = claim.reviews.filter((review) => review.submittedAt !== null).toReversed()
  return (
    <>
      {isOpen && (
        <Section title="Your review">
          <ReviewForm key={name} claim={claim} earlier={mine.at(-1) ?? null} around={around} keysRef={keysRef} onSubmitted={onSubmitted} />
        </Section>
      )}
      {submitted.length > 0 && (
        <Section
          title={submitted.length === 1 ? 'Review' : `${submitted.length} reviews`}
          beside={mayReview && !isOpen && (
            <Button look={claim.state === 'stale' ? 'filled' : 'plain'} onClick={() => setAgain(name)}>Review again</Button>
          )}
        >
          <ol className="flex flex-col gap-4">
            {submitted.map((review) => <li key={review.id}><ReviewNote review={review} scales={scales} people={people} /></li>)}
          </ol>
        </Section>
      )}
    </>
  )
}
