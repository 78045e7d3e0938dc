'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { counted } from '@/components/ui/counted'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { mayConfirm } from '@/lib/domain/adjudicate'
import { isAdrift } from '@/lib/domain/claim'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { ConfirmTogether } from './confirm-together'
import { useStale } from './use-stale'

const line =
  'flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-b border-line px-4 py-2.5 text-14'

/** Whether the sentence around a claim says something else by now. */
const hasOtherSentence = ({ changes }: StaleClaim): boolean =>
  Boolean(changes?.some(({ thing, onlySigns }) => thing === 'sentence' && !onlySigns))

/**
 * How many claims wait for a look since their sentence became another, and the way from each to the next; and of how many verdicts only
 * signs differ, to be confirmed together. Where none waits nothing is drawn.
 */
export function StaleQueue({ chosen }: { chosen: string | null }) {
  const { article, claims, actor } = useReading()
  const { deeds, onChoose } = useClaimDesk()
  const { items, problem, again } = useStale(article.id, claims, deeds.listStale)
  const [isConfirming, confirm] = useState(false)
  const told = new Map(items.map((each) => [each.id, each]))
  const inText = claims.flatMap((claim) => told.get(claim.id) ?? [])
  const adrift = new Set(claims.filter(isAdrift).map(({ id }) => id))
  const others = inText.filter((each) => !each.onlySigns && !adrift.has(each.id) && hasOtherSentence(each))
  const inSigns = inText.filter(({ onlySigns }) => onlySigns)
  const confirmable = mayConfirm(actor, article.requiredReviews)
    ? inSigns.filter(({ rule }) => rule === null)
    : []
  const at = others.findIndex(({ id }) => id === chosen)
  const next = others[(at + 1) % others.length]
  return (
    <>
      {problem && items.length === 0 && (
        <Notice className="mx-4 my-2">
          What changed of the stale claims could not be read: {problem.message}{' '}
          <Button onClick={again}>Try again</Button>
        </Notice>
      )}
      {others.length > 0 && (
        <div className={line}>
          <p role="status">
            <span aria-hidden className="text-tone-half">
              △{' '}
            </span>
            {counted(others.length, 'claim')} to look at: {others.length === 1 ? 'its' : 'the'} sentence
            changed.
          </p>
          {next && next.id !== chosen && (
            <Button onClick={() => onChoose(next.id)}>
              {at < 0 ? (others.length === 1 ? 'Look at it' : 'Look at them') : 'Look at the next'}
            </Button>
          )}
        </div>
      )}
      {inSigns.length > 0 && (
        <div className={line}>
          <p role="status">
            <span aria-hidden className="text-tone-half">
              ≈{' '}
            </span>
            Of {counted(inSigns.length, 'stale claim')} only signs differ.
          </p>
          {confirmable.length > 0 && (
            <Button onClick={() => confirm(true)}>
              Confirm {confirmable.length === 1 ? 'it' : `${confirmable.length} together`}
            </Button>
          )}
        </div>
      )}
      {isConfirming && (
        <ConfirmTogether claims={confirmable} onOther={again} onClose={() => confirm(false)} />
      )}
    </>
  )
}
