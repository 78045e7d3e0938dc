'use client'

import { memo, useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Claim } from '@/lib/domain/claim'
import { findRating, type Layer, type Scale, type Tone } from '@/lib/domain/scales'
import { ClaimHead, type Writing } from '@/components/article/claim/claim-head'
import { cardId } from '@/components/article/claim/card-id'
import { shownRating } from '@/components/article/session/filter'
import { bringIntoView } from './bring-into-view'

type ClaimCardProps = {
  claim: Claim
  writing: Writing
  scales: Record<Layer, Scale>
  isChosen: boolean
  onChoose: (id: string | null) => void
  /** Its place in a list that is drawn in part: from 0, and of how many; null where all are drawn, so that one more among them changes no other. */
  at: number | null
  of: number | null
  /** The room to leave before it for cards that are not drawn; null where all of them are. */
  gap: number | null
  measure: (card: HTMLLIElement, claim: Claim) => () => void
  children?: ReactNode
}

const edge: Record<Tone, string> = {
  true: 'border-s-tone-true',
  'mostly-true': 'border-s-tone-mostly-true',
  half: 'border-s-tone-half',
  'mostly-false': 'border-s-tone-mostly-false',
  false: 'border-s-tone-false',
  unproven: 'border-s-tone-unproven',
  'not-ratable': 'border-s-tone-not-ratable',
}

/** One claim in the column; the chosen one unfolds in its place to `children`. Drawn again only when something of its own changes. */
export const ClaimCard = memo(function ClaimCard({
  claim,
  writing,
  scales,
  isChosen,
  onChoose,
  at,
  of,
  gap,
  measure,
  children,
}: ClaimCardProps) {
  const card = useRef<HTMLLIElement>(null)
  const isMeasured = gap !== null
  const claimNow = useEffectEvent(() => claim)
  useEffect(() => {
    if (isMeasured) return measure(card.current!, claimNow())
  }, [isMeasured, measure, claim.id])
  useEffect(() => {
    if (isChosen && card.current) bringIntoView(card.current)
  }, [isChosen, isMeasured])
  const tone = findRating(scales.substance, shownRating(claim, 'substance'))?.tone
  return (
    <li
      ref={card}
      id={cardId(claim.id)}
      aria-setsize={of ?? undefined}
      aria-posinset={at === null ? undefined : at + 1}
      style={isMeasured ? { marginBlockStart: gap } : undefined}
      className={classNames(
        'border-s-3 border-b border-b-line',
        tone ? edge[tone] : isChosen ? 'border-s-line-strong' : 'border-s-line',
        claim.state === 'stale' && '[border-inline-start-style:dashed]',
        isChosen
          ? 'bg-raised'
          : !isMeasured && '[contain-intrinsic-size:auto_7rem] [content-visibility:auto]',
      )}
    >
      <h3>
        <button
          type="button"
          aria-expanded={isChosen}
          onClick={() => onChoose(isChosen ? null : claim.id)}
          className={classNames(
            'block w-full px-4 py-3 text-start focus-visible:-outline-offset-2',
            !isChosen && 'transition-colors duration-100 hover:bg-panel',
          )}
        >
          <ClaimHead claim={claim} writing={writing} scales={scales} isChosen={isChosen} />
        </button>
      </h3>
      {isChosen && children}
    </li>
  )
})
