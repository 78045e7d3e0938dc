import { useReading } from '@/components/article/subscribe/use-session'
import { counted } from '@/components/ui/counted'
import { ReviewNote } from '@/components/article/review/review-note'
import { StanceMark } from '@/components/article/evidence/stance-mark'
import { Button } from '@/components/ui/button'
import type { Claim } from '@/lib/domain/claim'
import { isCountingEvidence } from '@/lib/domain/evidence'
import type { Review } from '@/lib/domain/review'
import { quoted } from '@/components/ui/quoted'
import { evidenceAt } from '@/components/article/review/evidence-at'

type AnswerSideProps = {
  review: Review
  claim: Claim
  name: string
  onTake: () => void
}

/** One of the answers that differ, with the evidence that the claim had when it was submitted. */
export function AnswerSide({ review, claim, name, onTake }: AnswerSideProps) {
  const { scales, people } = useReading()
  const evidence = evidenceAt(claim.evidence, review.submittedAt ?? '')
  return (
    <section
      aria-label={`Review by ${name}`}
      className="flex min-w-0 flex-col gap-3 border-t-2 border-line-strong pt-3"
    >
      <ReviewNote review={review} scales={scales} people={people} />
      <div className="flex flex-col gap-2 text-14">
        <h3 className="text-13 text-ink-faint">
          {evidence.length === 0
            ? 'There was no evidence then.'
            : `${counted(evidence.length, 'piece')} of evidence then`}
        </h3>
        {evidence.length > 0 && (
          <ul className="flex flex-col gap-2">
            {evidence.map(({ id, stance, title, sourceName, url, excerpt, changedAt, ...standing }) => (
              <li key={id} className="flex flex-col gap-0.5">
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <StanceMark stance={stance} />{' '}
                  <span className="break-words">{title ?? sourceName ?? url}</span>
                </p>
                {excerpt && (
                  <blockquote
                    translate="no"
                    dir="auto"
                    className="line-clamp-4 font-reading text-14 break-words"
                  >
                    {quoted(excerpt)}
                  </blockquote>
                )}
                {changedAt !== null && changedAt > (review.submittedAt ?? '') && (
                  <p className="text-13 text-tone-half">Its words were changed since.</p>
                )}
                {!isCountingEvidence(standing) && <p className="text-13 text-tone-half">Withdrawn since.</p>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="mt-auto">
        <Button aria-label={`Take this answer of ${name}`} onClick={onTake}>
          Take this answer
        </Button>
      </p>
    </section>
  )
}
