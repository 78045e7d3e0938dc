'use client'

import dynamic from 'next/dynamic'
import type { RefObject } from 'react'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import { ClaimMaker } from './claim-maker'
import type { useMaking } from './use-making'
import type { Selected } from './use-selection'
import type { useStepping } from './use-stepping'

const Stepper = dynamic(() => import('./stepper').then((file) => file.Stepper))
const SpanHandles = dynamic(() => import('./span-handles').then((file) => file.SpanHandles))

type MarkingProps = {
  root: RefObject<HTMLElement | null>
  toolbar: RefObject<HTMLDivElement | null>
  article: ArticleFacts
  revision: RevisionView
  marker: Selected | null
  /** The passages whose ends a hand can pull, and the claim they are of, if they are one already. */
  handled: Readonly<{ claimId: string | null; pieces: readonly Span[] }> | null
  making: Pick<ReturnType<typeof useMaking>, 'markSelected' | 'refusal' | 'waiting'>
  stepper: ReturnType<typeof useStepping>
  onCover: (span: Span) => void
}

/** All that hangs over the text while words are marked: the buttons beside a selection, the stepper, and the handles at a claim's ends. */
export function Marking({ root, toolbar, article, revision, marker, handled, making, stepper, onCover }: MarkingProps) {
  const { stepping, pull } = stepper
  const isOpen = marker !== null || stepping !== null
  return (
    <div {...(isOpen && { role: 'region', 'aria-label': 'Marking' })}>
      {marker && (
        <ClaimMaker
          root={root} selected={marker} refusal={making.refusal}
          onMark={() => void making.markSelected(marker.span)} onCover={() => onCover(marker.span)} onStep={() => stepper.openOn(marker.span)}
        />
      )}
      {stepping && !stepping.isHeld && (
        <Stepper
          root={root} barRef={toolbar} article={article} text={revision.text} stepping={stepping} refusal={making.refusal?.says ?? null}
          isBusy={making.waiting.length > 0} ask={stepper.ask}
        />
      )}
      {handled && (
        <SpanHandles root={root} pieces={handled.pieces} direction={article.direction} pull={{ ...pull, begin: (at) => pull.begin(handled.claimId, at) }} />
      )}
      <p role="status" className="sr-only">{stepper.heard}</p>
    </div>
  )
}
