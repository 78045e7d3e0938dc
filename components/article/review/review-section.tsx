'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { counted } from '@/components/ui/counted'
import dynamic from 'next/dynamic'
import { useState, type ReactNode, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { untilHere } from '@/components/ui/fetched'
import { Notice } from '@/components/ui/notice'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import type { Review } from '@/lib/domain/review'
import { rulesOf } from '@/lib/domain/round'
import { hasAnswered, isRoundOpen, outdatedReview, reviewsOfRound, roundFor } from '@/lib/domain/standing'
import { ownReview, ruleAgainstTakingReviewBack } from '@/lib/domain/take-back'
import { OwnReview } from './own-review'
import { ReviewForm, type ReviewKeys } from './review-form'
import { ReviewNote } from './review-note'
import { Section } from '@/components/ui/section'
import { reviewName } from '@/components/article/claim/use-claim-form'

/** Fetched when something changed under a review. */
const OutdatedReview = dynamic(
  () => untilHere(() => import('./outdated-review').then((file) => file.OutdatedReview)),
  { ssr: false },
)

/** What is hidden in a blind round from whoever is asked; where answers stand below, it is said that they are none of it. */
const blindSays = {
  first: 'Blind round: others’ answers are shown once you have submitted yours.',
  next: 'Next blind round: others’ answers in it are shown once you have submitted yours. Those below are of the round before.',
}

/** Votes and sign-offs are not known here; the desk looks at them. */
const nothingKnown = { votes: 0, signedOffAt: null }

type ReviewSectionProps = {
  claim: Claim
  keysRef?: Ref<ReviewKeys>
  onSubmitted: () => void
}

function titleOf(claim: Claim, count: number, required: number): string {
  if (isRoundOpen(claim)) return `${count} of ${counted(required, 'review')}`
  return count === 1 ? 'Review' : counted(count, 'review')
}

/** Reviews as they were given; `beside` stands under the one that is one's own. */
function Reviews({ reviews, own, beside }: { reviews: readonly Review[]; own?: string; beside?: ReactNode }) {
  const { scales, people } = useReading()
  return (
    <ol className="flex flex-col gap-4">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-col gap-1.5">
          <ReviewNote review={review} scales={scales} people={people} />
          {review.id === own && beside}
        </li>
      ))}
    </ol>
  )
}

type GivenReviewsProps = {
  claim: Claim
  /** Whether the reader has answered, and others have not. */
  isWaiting: boolean
  beside: ReactNode
}

/** The reviews of the present round with how many it has, one's own with its way back; those of earlier rounds folded. */
function GivenReviews({ claim, isWaiting, beside }: GivenReviewsProps) {
  const { actor, article } = useReading()
  const rules = rulesOf(claim, article)
  const present = reviewsOfRound(claim).toReversed()
  const earlier = claim.reviews
    .filter((review) => review.submittedAt !== null && review.round !== claim.round)
    .toReversed()
  const more = rules.requiredReviews - present.length
  const mayTakeBack =
    may(actor, 'review-claim') &&
    claim.state !== 'dropped' &&
    ruleAgainstTakingReviewBack(claim, actor.id, rules, nothingKnown) === null
  return (
    <Section title={titleOf(claim, present.length, rules.requiredReviews)} beside={beside}>
      {isWaiting && more > 0 && (
        <p className="text-14 text-ink-soft">
          Your review is in. {counted(more, 'more review')} by {more === 1 ? 'somebody else' : 'others'} to
          come.
        </p>
      )}
      <Reviews
        reviews={present}
        own={mayTakeBack ? ownReview(claim, actor.id)?.id : undefined}
        beside={<OwnReview claim={claim} />}
      />
      {earlier.length > 0 && (
        <details>
          <summary className="text-13 text-ink-soft pointer-coarse:min-h-10">
            {counted(earlier.length, 'review')} of earlier rounds
          </summary>
          <div className="mt-3">
            <Reviews reviews={earlier} />
          </div>
        </details>
      )}
    </Section>
  )
}

/** The reviews of a claim: those of the present round, earlier rounds folded, and the reader's own form while there is something to answer. */
export function ReviewSection({ claim, keysRef, onSubmitted }: ReviewSectionProps) {
  const { actor, article } = useReading()
  const [again, setAgain] = useState<string | null>(null)
  const mine = claim.reviews.filter((review) => review.reviewer === actor.id)
  const mayReview = may(actor, 'review-claim') && claim.state !== 'dropped'
  const name = reviewName(claim, actor.id)
  const isRunning = isRoundOpen(claim)
  const outdated = mayReview ? outdatedReview(claim, actor.id) : null
  const isWaiting = isRunning && outdated === null && hasAnswered(claim, actor.id)
  const isAsked =
    (isRunning && outdated === null) ||
    claim.mine !== null ||
    again === name ||
    (mine.length === 0 && claim.state !== 'contested')
  const isOpen = mayReview && isAsked && !isWaiting
  const hasGiven = reviewsOfRound(claim).length > 0
  const next = rulesOf({ ...claim, round: roundFor(claim, actor.id) ?? claim.round }, article)
  return (
    <>
      {outdated && !isOpen && (
        <Section title="Your review">
          <OutdatedReview key={outdated.id} claim={claim} review={outdated} onConfirmed={onSubmitted} />
        </Section>
      )}
      {isOpen && (
        <>
          <Section title="Your review">
            {isHiding(next) && <Notice kind="news">{blindSays[hasGiven ? 'next' : 'first']}</Notice>}
          </Section>
          <ReviewForm
            key={name}
            takesFocus={again === name}
            claim={claim}
            earlier={mine.at(-1) ?? null}
            keysRef={keysRef}
            onSubmitted={onSubmitted}
          />
        </>
      )}
      {hasGiven && (
        <GivenReviews
          claim={claim}
          isWaiting={isWaiting}
          beside={
            mayReview &&
            !isOpen &&
            !isWaiting && (
              <Button look={claim.state === 'stale' ? 'filled' : 'plain'} onClick={() => setAgain(name)}>
                {mine.length > 0 ? 'Review again' : 'Add a review'}
              </Button>
            )
          }
        />
      )}
    </>
  )
}
