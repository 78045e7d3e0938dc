'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { keyOf } from '@/components/article/session/actions'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-field'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import { findRating, layers, type Layer, type Scale } from '@/lib/domain/scales'
import { BothWords } from '@/components/form/both-words'
import { ConfidenceChoice } from './confidence-choice'
import type { ReviewWords } from '@/components/article/claim/claim-as-form'
import { LayerMark } from '@/components/ui/layer-mark'
import { RatingChoice } from './rating-choice'
import { SaveLine } from '@/components/form/save-line'
import { submitOnEnter } from '@/components/form/submit-on-enter'
import { useReviewForm } from '@/components/article/claim/use-claim-form'
import { useSubmitReview } from './use-submit-review'

/** What keys of the screen ask of the open review. */
export type ReviewKeys = { rate: (layer: Layer, index: number) => void; submit: () => void }

const fieldLabel: Record<keyof ReviewWords, string> = {
  attribution: '“Was it said?”',
  substance: '“Is it so?”',
  reasoning: 'Reasoning',
  confidence: 'Confidence',
  wouldChange: '“What would change it”',
}

type ReviewFormProps = {
  claim: Claim
  earlier: Review | null
  onSubmitted: () => void
  keysRef?: Ref<ReviewKeys>
  takesFocus?: boolean
}

/** Both answers as they are now, beside the button that submits them: they are seen to change wherever in the claim one is. */
function Answers({ fields, scales }: { fields: Record<Layer, string>; scales: Record<Layer, Scale> }) {
  const given = layers.flatMap((layer) =>
    fields[layer] ? [[layer, findRating(scales[layer], fields[layer])] as const] : [],
  )
  if (given.length === 0) return null
  return (
    <p aria-hidden className="flex min-w-0 flex-col leading-tight">
      {given.map(([layer, rating]) => (
        <LayerMark key={layer} layer={layer} rating={rating} />
      ))}
    </p>
  )
}

type ChangedMeanwhileProps = {
  mine: ReviewWords
  theirs: Partial<ReviewWords>
  scales: Record<Layer, Scale>
  onKeep: (key: keyof ReviewWords, keep: 'mine' | 'theirs') => void
}

/** The answers that were changed in two places, each with the choice of which stays. */
function ChangedMeanwhile({ mine, theirs, scales, onKeep }: ChangedMeanwhileProps) {
  const asRead = (key: keyof ReviewWords, value: string) =>
    (key === 'attribution' || key === 'substance' ? findRating(scales[key], value)?.label : null) ?? value
  return (Object.keys(theirs) as (keyof ReviewWords)[]).map((key) => (
    <BothWords
      key={key}
      label={fieldLabel[key]}
      mine={asRead(key, mine[key])}
      theirs={asRead(key, theirs[key] ?? '')}
      onKeep={(keep) => onKeep(key, keep)}
    />
  ))
}

/** The reader's own review, always in sight: two ratings, reasoning, confidence; kept as a draft by itself and submitted once. */
export function ReviewForm({ claim, earlier, onSubmitted, keysRef, takesFocus = false }: ReviewFormProps) {
  const { scales, actor } = useReading()
  const {
    form,
    picture: { fields, sentences, theirs, state },
  } = useReviewForm(claim, earlier, actor.id, useClaimDesk())
  const submitting = useSubmitReview(claim, form, onSubmitted)
  const { ref: root } = submitting.form
  const isAsked = useRef(takesFocus)
  useEffect(() => {
    if (isAsked.current) root.current?.querySelector('input')?.focus()
  }, [root])

  const put = (change: Partial<ReviewWords>) => {
    submitting.forgive()
    form.type(change)
    form.flush()
  }
  useImperativeHandle(keysRef, () => ({
    rate: (layer, index) => {
      const rating = scales[layer].ratings[index]
      if (rating) put({ [layer]: rating.key })
    },
    submit: () => void submitting.submit(),
  }))

  const tied = (key: 'reasoning' | 'wouldChange') => ({
    value: fields[key],
    error: sentences[key],
    dir: 'auto' as const,
    onBlur: form.flush,
    onChange: (event: { target: { value: string } }) => form.type({ [key]: event.target.value }),
  })
  return (
    <form {...submitting.form} aria-label="Your review" onKeyDown={submitOnEnter} className="contents">
      <div className="-mt-3 flex flex-col gap-3">
        <ChangedMeanwhile mine={fields} theirs={theirs} scales={scales} onKeep={form.choose} />
        {layers.map((layer) => (
          <RatingChoice
            key={layer}
            layer={layer}
            scale={scales[layer]}
            value={fields[layer]}
            error={submitting.refusal.fields[layer] ?? sentences[layer]}
            onRate={(key) => put({ [layer]: key })}
          />
        ))}
        <TextArea label="Reasoning" rows={3} {...tied('reasoning')} />
        <ConfidenceChoice value={fields.confidence} onChoose={(confidence) => put({ confidence })} />
        <TextArea
          label="What would change it"
          optional
          rows={2}
          className="[&_textarea]:min-h-15"
          {...tied('wouldChange')}
        />
        <SaveLine state={state} onRetry={form.retry} />
      </div>
      <div className="sticky bottom-0 z-1 order-last -mx-4 -mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-raised px-4 py-2.5">
        {submitting.refusal.message && <Notice className="w-full">{submitting.refusal.message}</Notice>}
        <Button
          type="submit"
          look="filled"
          busy={submitting.isBusy}
          aria-keyshortcuts={keyOf('submit-review')}
        >
          Submit review
        </Button>
        <Answers fields={fields} scales={scales} />
      </div>
    </form>
  )
}
