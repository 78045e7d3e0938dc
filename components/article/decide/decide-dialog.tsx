'use client'

import type { ArticleFacts } from '@/lib/domain/article'
import { useReading } from '@/components/article/subscribe/use-session'
import type { KeyboardEvent } from 'react'
import { actionsOf } from '@/components/article/session/action-keys'
import { RatingChoice } from '@/components/article/review/rating-choice'
import { nameOf } from '@/components/article/claim/claim-desk'
import { takesText } from '@/components/ui/takes-text'
import { DraftLine } from '@/components/form/draft-line'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-field'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import { layers, type Layer, type Scale } from '@/lib/domain/scales'
import { reviewsOfRound } from '@/lib/domain/standing'
import { quoted } from '@/components/ui/quoted'
import { AnswerSide } from './answer-side'
import { useDecision } from './use-decision'

type DecideDialogProps = {
  claim: Claim
  isVote: boolean
  onClose: () => void
  onDecided: () => void
}

/** The names as they are, but that those of two who are called alike are counted. */
const distinct = (names: readonly string[]): string[] =>
  names.map((name, at) =>
    names.filter((each) => each === name).length > 1
      ? `${name} (${names.slice(0, at + 1).filter((each) => each === name).length})`
      : name,
  )

/** The digits of the screen, on the answers of this dialog. */
function rateByDigit(
  event: KeyboardEvent,
  scales: Record<Layer, Scale>,
  onRate: (rated: Partial<Record<Layer, string>>) => void,
): void {
  if (takesText(event.target)) return
  const asked = actionsOf(event.nativeEvent).find(
    ({ name }) => name === 'rate-substance' || name === 'rate-attribution',
  )
  const layer: Layer = asked?.name === 'rate-attribution' ? 'attribution' : 'substance'
  const rating = asked && scales[layer].ratings[asked.index]
  if (!rating) return
  event.preventDefault()
  onRate({ [layer]: rating.key })
}

/** The words that are decided on. */
function Decided({ claim, article }: { claim: Claim; article: ArticleFacts }) {
  return (
    <div
      translate="no"
      lang={article.language}
      dir={article.direction}
      className="font-reading text-16 leading-snug"
    >
      <p className="break-words">{quoted(claim.quote)}</p>
      {claim.claimReviewed && <p className="mt-1 break-words text-ink-soft">{claim.claimReviewed}</p>}
    </div>
  )
}

/** The answers of a contested round side by side, and the form that takes one of them, merges them or says something new. */
export function DecideDialog({ claim, isVote, onClose, onDecided }: DecideDialogProps) {
  const { scales, people, article } = useReading()
  const {
    draft: { words, type, state, retry },
    form,
    refusal,
    isBusy,
  } = useDecision(claim, isVote, () => {
    onClose()
    onDecided()
  })
  const sides = reviewsOfRound(claim)
  const names = distinct(sides.map(({ reviewer }) => nameOf(people, reviewer)))
  const take = ({ attribution, substance }: Review) => {
    type({ attribution: attribution ?? '', substance: substance ?? '' })
    form.ref.current?.querySelector('textarea')?.focus()
  }
  const merged = sides
    .flatMap(({ reasoning }, at) => (reasoning ? [`${names[at]}: ${reasoning}`] : []))
    .join('\n\n')
  const merge = () => type({ reason: [words.reason.trimEnd(), merged].filter(Boolean).join('\n\n') })
  return (
    <Dialog title={isVote ? 'Vote on this claim' : 'Decide this claim'} wide="widest" onClose={onClose}>
      <Decided claim={claim} article={article} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {sides.map((review, at) => (
          <AnswerSide
            key={review.id}
            review={review}
            claim={claim}
            name={names[at]!}
            onTake={() => take(review)}
          />
        ))}
      </div>
      <form
        {...form}
        aria-label={isVote ? 'Your vote' : 'Your decision'}
        onKeyDown={(event) => rateByDigit(event, scales, type)}
        data-own-keys
        className="flex flex-col gap-3 border-t border-line pt-4"
      >
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {layers.map((layer) => (
            <RatingChoice
              key={layer}
              layer={layer}
              scale={scales[layer]}
              value={words[layer]}
              error={refusal.fields[layer]}
              onRate={(key) => type({ [layer]: key })}
            />
          ))}
        </div>
        <TextArea
          label="Reason"
          hint="It stands under the verdict and in the history."
          dir="auto"
          rows={3}
          maxLength={20_000}
          value={words.reason}
          error={refusal.fields.reason}
          onChange={(event) => type({ reason: event.target.value })}
        />
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button type="submit" look="filled" busy={isBusy}>
            {isVote ? 'Vote' : 'Decide'}
          </Button>
          {merged && <Button onClick={merge}>Merge their reasons</Button>}
          <Button look="quiet" onClick={onClose}>
            Later
          </Button>
          <DraftLine state={state} keptAt={null} retry={retry} />
        </div>
      </form>
    </Dialog>
  )
}
