'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState, type Ref, type RefObject } from 'react'
import { ClaimAssignment } from '@/components/assign/claim-assignment'
import type { About } from '@/components/talk/claim-talk'
import { Button } from '@/components/ui/button'
import { untilHere } from '@/components/ui/fetched'
import { isFocusLost, onceDrawn } from '@/components/ui/focus-back'
import { RelativeTime } from '@/components/ui/relative-time'
import { isAdrift, newestSpans, type Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { ClaimFacts } from './claim-facts'
import { areFactsAsked, ClaimFields, ClaimWording } from './claim-fields'
import { ClaimParts, PartOf } from './claim-parts'
import { factsSay } from './claim-words'
import { takeEarly } from './early-wording'
import { EvidenceSection, type EvidenceKeys } from './evidence-section'
import { Fold } from './fold'
import { LeaveClaim } from './leave-claim'
import type { ReviewKeys } from './review-form'
import { ReviewSection } from './review-section'
import { nameOf, type Surroundings } from './surroundings'
import { useClaimForm } from './use-claim-form'
import { VerdictNote } from './verdict-note'

/** Puts the focus there as soon as it is drawn, unless whoever types has gone elsewhere since. */
function focusUnlessElsewhere(there: RefObject<HTMLElement | null>): void {
  const before = document.activeElement
  onceDrawn(
    () => there.current !== null,
    () => (isFocusLost() || document.activeElement === before) && there.current?.focus(),
  )
}

/** Fetched with the first claim that is opened: what is said of it is asked for then. */
const ClaimTalk = dynamic(
  () => untilHere(() => import('@/components/talk/claim-talk').then((file) => file.ClaimTalk)),
  { ssr: false },
)

// What is fetched within the panel, which is fetched itself, is not drawn by the server: the page would name files of it that there are not.

/** Few claims ever need it, and it compares texts. */
const LookAgain = dynamic(() => untilHere(() => import('./look-again').then((file) => file.LookAgain)), {
  ssr: false,
})

/** The same of claims that wait for somebody to decide or to confirm. */
const StaleVerdict = dynamic(
  () => untilHere(() => import('@/components/decide/stale-verdict').then((file) => file.StaleVerdict)),
  { ssr: false },
)
const ContestedClaim = dynamic(
  () => untilHere(() => import('@/components/decide/contested-claim').then((file) => file.ContestedClaim)),
  { ssr: false },
)
const EarlierVerdicts = dynamic(
  () => untilHere(() => import('@/components/decide/earlier-verdicts').then((file) => file.EarlierVerdicts)),
  { ssr: false },
)

type ClaimPanelProps = {
  claim: Claim
  takeFresh?: (claimId: string) => boolean
  around: Surroundings
  reviewKeys: Ref<ReviewKeys>
  evidenceKeys: Ref<EvidenceKeys>
  /** Tells that the panel of this claim stands, so that keys find it; gives what tells that it is gone. */
  onArrive: (claimId: string) => () => void
}

type Part = Pick<ClaimPanelProps, 'claim' | 'around'>

function EditedWording({ claim, around, takeFresh }: Part & Pick<ClaimPanelProps, 'takeFresh'>) {
  const begin = () => ({ takesFocus: takeFresh?.(claim.id) ?? false, early: takeEarly(claim.id) })
  return <ClaimWording {...useClaimForm(claim, around)} begin={begin} />
}

/** What is claimed, in its own words: for whoever may, the field that holds them. */
function Wording({ mayEdit, ...part }: Part & Pick<ClaimPanelProps, 'takeFresh'> & { mayEdit: boolean }) {
  if (mayEdit)
    return (
      <section aria-label="The claim">
        <EditedWording {...part} />
      </section>
    )
  const { claimReviewed } = part.claim
  return (
    claimReviewed && (
      <section aria-label="The claim">
        <p dir="auto" translate="no" className="text-16 break-words">
          {claimReviewed}
        </p>
      </section>
    )
  )
}

function EditedFacts({ claim, around }: Part) {
  const own = useClaimForm(claim, around)
  return (
    <Fold title="Facts" says={factsSay(claim)} isAsked={areFactsAsked(own)}>
      <ClaimFields {...own} />
    </Fold>
  )
}

function Facts({ mayEdit, ...part }: Part & { mayEdit: boolean }) {
  return mayEdit ? (
    <EditedFacts {...part} />
  ) : (
    <Fold title="Facts" says={factsSay(part.claim)}>
      <ClaimFacts claim={part.claim} />
    </Fold>
  )
}

/** Where the claim's words stand, and the ways to other words. */
function Passages({
  claim,
  around: { onShowWords, onMoveBoundaries, onAddPassage, onBreakDown },
  mayEdit,
}: Part & { mayEdit: boolean }) {
  return (
    <Fold title="Passages" says={String(newestSpans(claim).length)}>
      <div className="-mx-3.5 -my-2 flex flex-wrap">
        <Button
          look="quiet"
          aria-keyshortcuts="g"
          title="Go to its words in the text (g)"
          onClick={() => onShowWords(claim.id)}
        >
          Show in the text
        </Button>
        {mayEdit && (
          <>
            <Button look="quiet" onClick={() => onMoveBoundaries(claim.id)}>
              Move boundaries
            </Button>
            <Button look="quiet" onClick={() => onAddPassage(claim.id)}>
              Add another passage
            </Button>
            <Button look="quiet" onClick={() => onBreakDown(claim.id)}>
              Break this down
            </Button>
          </>
        )}
      </div>
    </Fold>
  )
}

/** Whether there may be verdicts before the present one. */
const hadVerdicts = ({ verdict, round }: Claim): boolean =>
  verdict !== null && (round > 1 || (verdict.reason !== null && verdict.reason !== verdict.explanation))

/** The whole of one claim in the order in which it is worked on: what is claimed and decided, the reader's own review, evidence, talk; what is seldom needed is folded at the end. */
export function ClaimPanel({
  claim,
  takeFresh,
  around,
  reviewKeys,
  evidenceKeys,
  onArrive,
}: ClaimPanelProps) {
  const { actor, scales, people } = around
  const verdict = useRef<HTMLElement>(null)
  const [about, setAbout] = useState<About>(null)
  const mayEdit = may(actor, 'edit-claim') && claim.state !== 'dropped'
  const part = { claim, around, mayEdit }
  useEffect(() => onArrive(claim.id), [onArrive, claim.id])
  return (
    <div className="flex flex-col gap-4 px-4 pb-5">
      <PartOf claim={claim} around={around} />
      {isAdrift(claim) && <LookAgain claim={claim} around={around} />}
      <Wording {...part} takeFresh={takeFresh} />
      {claim.verdict && <VerdictNote ref={verdict} verdict={claim.verdict} scales={scales} people={people} />}
      {claim.state === 'stale' && (
        <StaleVerdict claim={claim} around={around} onConfirmed={() => focusUnlessElsewhere(verdict)} />
      )}
      {claim.state === 'contested' && (
        <ContestedClaim claim={claim} around={around} onDecided={() => focusUnlessElsewhere(verdict)} />
      )}
      <ReviewSection
        claim={claim}
        around={around}
        keysRef={reviewKeys}
        onSubmitted={() => focusUnlessElsewhere(verdict)}
      />
      <ClaimParts claim={claim} around={around} />
      <EvidenceSection
        claim={claim}
        around={around}
        keysRef={evidenceKeys}
        onComment={(evidenceId) => setAbout({ evidenceId })}
      />
      <ClaimTalk claim={claim} around={around} about={about} onAbout={setAbout} />
      {hadVerdicts(claim) && <EarlierVerdicts key={claim.verdict?.decidedAt} claim={claim} around={around} />}
      <div className="flex flex-col gap-2">
        <Facts {...part} />
        <Passages {...part} />
        <ClaimAssignment claim={claim} around={around} />
      </div>
      <footer className="flex flex-col gap-3 border-t border-line pt-3">
        <p className="text-13 text-ink-faint">
          Marked by {nameOf(people, claim.createdBy)}, <RelativeTime at={claim.createdAt} now={around.now} />.
        </p>
        <LeaveClaim claim={claim} around={around} />
      </footer>
    </div>
  )
}
