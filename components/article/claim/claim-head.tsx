import { yoursSay } from '@/components/ui/yours-say'
import { memo } from 'react'
import { RatingMark } from '@/components/ui/rating-mark'
import { SeenText } from '@/components/ui/seen-text'
import { classNames } from '@/components/ui/class-names'
import type { ArticleFacts } from '@/lib/domain/article'
import { isAdrift, newestSpans, type Claim } from '@/lib/domain/claim'
import { findRating, layerQuestion, layers, type Layer, type Scale } from '@/lib/domain/scales'
import { isSketch } from '@/lib/domain/sketch'
import { reviewsKnown } from '@/lib/domain/standing'
import { sayState } from '@/lib/domain/verdict-words'
import { LayerMark } from '@/components/ui/layer-mark'
import { claimantWords, evidenceWords } from './claim-words'
import { shownRating } from '@/components/article/session/filter'

/** How an article's words are written. */
export type Writing = Pick<ArticleFacts, 'language' | 'direction'>

type ClaimHeadProps = { claim: Claim; writing: Writing; scales: Record<Layer, Scale>; isChosen: boolean }

const anchorSays = {
  exact: null,
  moved: null,
  changed: 'the text here was changed',
  lost: 'no longer in the text',
} as const

function Quote({ claim, writing: { language, direction }, isChosen }: Omit<ClaimHeadProps, 'scales'>) {
  const look = 'font-reading text-16 leading-snug break-words'
  if (!isChosen)
    return (
      <span translate="no" lang={language} dir={direction} className={classNames(look, 'line-clamp-3')}>
        <SeenText>{claim.quote}</SeenText>
      </span>
    )
  return newestSpans(claim).map((span, at) => (
    <span
      key={at}
      translate="no"
      lang={language}
      dir={direction}
      className={classNames(look, 'block whitespace-pre-line not-first:mt-2')}
    >
      <SeenText>{span.exact}</SeenText>
      {anchorSays[span.anchor] && (
        <span translate="yes" className="font-sans text-13 text-tone-half">
          {' '}
          ({anchorSays[span.anchor]})
        </span>
      )}
    </span>
  ))
}

function Ratings({ claim, scales }: Pick<ClaimHeadProps, 'claim' | 'scales'>) {
  const keys = layers.map((layer) => [layer, shownRating(claim, layer)] as const)
  if (keys.every(([, key]) => key === null)) return <RatingMark rating={null} className="text-13" />
  return (
    <>
      {keys.map(([layer, key]) => (
        <span key={layer}>
          <span className="sr-only">{layerQuestion[layer]} </span>
          <LayerMark layer={layer} rating={findRating(scales[layer], key)} />
        </span>
      ))}
      {!claim.verdict && (
        <span className="text-13 text-ink-faint italic">
          {claim.mine ? 'your draft' : yoursSay(isSketch(claim) ? null : reviewsKnown(claim))}
        </span>
      )}
    </>
  )
}

/** What a card says at a glance: the words, both ratings unless the open panel shows them, who claims it, the evidence and the state. */
export const ClaimHead = memo(function ClaimHead({ claim, writing, scales, isChosen }: ClaimHeadProps) {
  const who = claimantWords(claim)
  const evidence = evidenceWords(claim.evidence)
  const isAlarming = claim.state === 'stale' || claim.state === 'contested'
  return (
    <>
      <Quote claim={claim} writing={writing} isChosen={isChosen} />
      {!isChosen && (
        <span className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Ratings claim={claim} scales={scales} />
        </span>
      )}
      <span className="mt-1 block text-13 break-words text-ink-faint">
        {isAlarming ? (
          <span className="font-medium text-tone-half">
            <span aria-hidden>△ </span>
            {claim.state === 'stale' ? 'Stale: look again' : 'Contested'}
          </span>
        ) : (
          sayState(claim)
        )}
        {!isAlarming && isAdrift(claim) && (
          <span className="font-medium text-tone-half">
            {' '}
            · <span aria-hidden>△ </span>The text changed: look again
          </span>
        )}
        {claim.parent && ' · part of a claim'}
        {who && (
          <>
            {' '}
            ·{' '}
            <bdi translate="no">
              <SeenText>{who}</SeenText>
            </bdi>
          </>
        )}
        {evidence && (
          <>
            {' '}
            · <span className="whitespace-nowrap">{evidence}</span>
          </>
        )}
        {claim.openComments > 0 && (
          <>
            {' '}
            ·{' '}
            <span className="whitespace-nowrap">
              {claim.openComments === 1 ? '1 open comment' : `${claim.openComments} open comments`}
            </span>
          </>
        )}
      </span>
    </>
  )
})
