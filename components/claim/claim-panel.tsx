'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState, type Ref, type RefObject } from 'react'
import { ClaimAssignment } from '@/components/assign/claim-assignment'
import type { About } from '@/components/talk/claim-talk'
import { Button } from '@/components/ui/button'
import { untilHere } from '@/components/ui/fetched'
import { RelativeTime } from '@/components/ui/relative-time'
import { isAdrift, type Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { ClaimFacts } from './claim-facts'
import { ClaimFields } from './claim-fields'
import { ClaimParts, PartOf } from './claim-parts'
import { EvidenceSection, type EvidenceKeys } from './evidence-section'
import { LeaveClaim } from './leave-claim'
import type { ReviewKeys } from './review-form'
import { ReviewSection } from './review-section'
import { nameOf, type Surroundings } from './surroundings'
import { useClaimForm } from './use-claim-form'
import { VerdictNote } from './verdict-note'

/** Puts the focus there with the next frame, unless whoever types has gone elsewhere since. */
function focusUnlessElsewhere(there: RefObject<HTMLElement | null>): void {
  const before = document.activeElement
  requestAnimationFrame(() => {
    const now = document.activeElement
    if (now === before || now === document.body || now === null) there.current?.focus()
  })
}

/** Fetched with the first claim that is opened: what is said of it is asked for then. */
const ClaimTalk = dynamic(() => untilHere(() => import('@/components/talk/claim-talk').then((file) => file.ClaimTalk)), { ssr: false })

/** Few claims ever need it, and it compares texts. */
const LookAgain = dynamic(() => untilHere(() => import('./look-again').then((file) => file.LookAgain)))

/** The same of claims that wait for somebody to decide or to confirm. */
const StaleVerdict = dynamic(() => untilHere(() => import('@/components/decide/stale-verdict').then((file) => file.StaleVerdict)))
const ContestedClaim = dynamic(() => untilHere(() => import('@/components/decide/contested-claim').then((file) => file.ContestedClaim)))
const EarlierVerdicts = dynamic(() => untilHere(() => import('@/components/decide/earlier-verdicts').then((file) => file.EarlierVerdicts)))

type ClaimPanelProps = {
  claim: Claim
  takeFresh?: (claimId: string) => boolean
  around: Surroundings
  reviewKeys: Ref<ReviewKeys>
  evidenceKeys: Ref<EvidenceKeys>
  /** Tells that the panel of this claim stands, so that keys find it; gives what tells that it is gone. */
  onArrive: (claimId: string) => () => void
}

function EditedFields({ claim, takeFresh, around }: Pick<ClaimPanelProps, 'claim' | 'takeFresh' | 'around'>) {
  const { form, picture } = useClaimForm(claim, around)
  return <ClaimFields form={form} picture={picture} takesFocus={() => takeFresh?.(claim.id) ?? false} />
}

/** Whether there may be verdicts before the present one. */
const hadVerdicts = ({ verdict, round }: Claim): boolean => verdict !== null && (round > 1 || (verdict.reason !== null && verdict.reason !== verdict.explanation))

/** The whole of one claim: verdict, wording, evidence, reviews, and the ways to change each for whoever may. */
export function ClaimPanel({ claim, takeFresh, around, reviewKeys, evidenceKeys, onArrive }: ClaimPanelProps) {
  const { actor, scales, people, onShowWords, onAddPassage, onMoveBoundaries, onBreakDown } = around
  const verdict = useRef<HTMLElement>(null)
  const [about, setAbout] = useState<About>(null)
  const mayEdit = may(actor, 'edit-claim') && claim.state !== 'dropped'
  useEffect(() => onArrive(claim.id), [onArrive, claim.id])
  return (
    <div className="flex flex-col gap-4 px-4 pb-5">
      <PartOf claim={claim} around={around} />
      {isAdrift(claim) && <LookAgain claim={claim} around={around} />}
      <div className="-mx-3.5 -my-2 flex flex-wrap">
        <Button look="quiet" aria-keyshortcuts="g" title="Go to its words in the text (g)" onClick={() => onShowWords(claim.id)}>Show in the text</Button>
        {mayEdit && (
          <>
            <Button look="quiet" onClick={() => onMoveBoundaries(claim.id)}>Move boundaries</Button>
            <Button look="quiet" onClick={() => onAddPassage(claim.id)}>Add another passage</Button>
            <Button look="quiet" onClick={() => onBreakDown(claim.id)}>Break this down</Button>
          </>
        )}
      </div>
      {claim.verdict && <VerdictNote ref={verdict} verdict={claim.verdict} scales={scales} people={people} />}
      {claim.state === 'stale' && <StaleVerdict claim={claim} around={around} onConfirmed={() => focusUnlessElsewhere(verdict)} />}
      {claim.state === 'contested' && <ContestedClaim claim={claim} around={around} onDecided={() => focusUnlessElsewhere(verdict)} />}
      <ClaimAssignment claim={claim} around={around} />
      <section aria-label="The claim">
        {mayEdit ? <EditedFields claim={claim} takeFresh={takeFresh} around={around} /> : <ClaimFacts claim={claim} />}
      </section>
      <ClaimParts claim={claim} around={around} />
      <EvidenceSection claim={claim} around={around} keysRef={evidenceKeys} onComment={(evidenceId) => setAbout({ evidenceId })} />
      <ReviewSection
        claim={claim} around={around} keysRef={reviewKeys} onSubmitted={() => focusUnlessElsewhere(verdict)}
      />
      {hadVerdicts(claim) && <EarlierVerdicts key={claim.verdict?.decidedAt} claim={claim} around={around} />}
      <ClaimTalk claim={claim} around={around} about={about} onAbout={setAbout} />
      <footer className="flex flex-col gap-3 border-t border-line pt-3">
        <p className="text-13 text-ink-faint">Marked by {nameOf(people, claim.createdBy)}, <RelativeTime at={claim.createdAt} now={around.now} />.</p>
        <LeaveClaim claim={claim} around={around} />
      </footer>
    </div>
  )
}
