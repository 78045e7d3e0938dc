'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState, type Ref, type RefObject } from 'react'
import { ClaimAssignment } from '@/components/article/assign/claim-assignment'
import type { About } from '@/components/article/talk/claim-talk'
import { untilHere } from '@/components/ui/fetched'
import { isFocusLost, onceDrawn } from '@/components/ui/focus-back'
import { RelativeTime } from '@/components/ui/relative-time'
import { isAdrift, type Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { Facts, Wording } from '@/components/article/claim/claim-wording'
import { ClaimParts, PartOf } from '@/components/article/claim/claim-parts'
import { EvidenceSection, type EvidenceKeys } from '@/components/article/evidence/evidence-section'
import { FoundQuotes } from '@/components/article/evidence/found-quotes'
import { useQuotes } from '@/components/article/evidence/use-quotes'
import { LeaveClaim } from '@/components/article/claim/leave-claim'
import { Passages } from '@/components/article/claim/passages'
import type { ReviewKeys } from '@/components/article/review/review-form'
import { ReviewSection } from '@/components/article/review/review-section'
import { nameOf } from '@/components/article/claim/claim-desk'
import { VerdictNote } from '@/components/article/review/verdict-note'

/** Puts the focus there as soon as it is drawn, for whoever was left in `from`, where the deed was done; whoever has gone elsewhere, before the desk answered or since, stays there. */
function focusFrom(from: RefObject<HTMLElement | null>, there: RefObject<HTMLElement | null>): void {
  const before = document.activeElement
  const isLeft = () => document.activeElement === before && from.current?.contains(before)
  onceDrawn(
    () => there.current !== null,
    () => (isFocusLost() || isLeft()) && there.current?.focus(),
  )
}

/** Fetched with the first claim that is opened: what is said of it is asked for then. */
const ClaimTalk = dynamic(
  () => untilHere(() => import('@/components/article/talk/claim-talk').then((file) => file.ClaimTalk)),
  { ssr: false },
)

// What is fetched within the panel, which is fetched itself, is not drawn by the server: the page would name files of it that there are not.

/** Few claims ever need it, and it compares texts. */
const LookAgain = dynamic(
  () => untilHere(() => import('@/components/article/claim/look-again').then((file) => file.LookAgain)),
  {
    ssr: false,
  },
)

/** The same of claims that wait for somebody to decide or to confirm. */
const StaleVerdict = dynamic(
  () =>
    untilHere(() => import('@/components/article/decide/stale-verdict').then((file) => file.StaleVerdict)),
  { ssr: false },
)
const ContestedClaim = dynamic(
  () =>
    untilHere(() =>
      import('@/components/article/decide/contested-claim').then((file) => file.ContestedClaim),
    ),
  { ssr: false },
)
const EarlierVerdicts = dynamic(
  () =>
    untilHere(() =>
      import('@/components/article/decide/earlier-verdicts').then((file) => file.EarlierVerdicts),
    ),
  { ssr: false },
)

/** What a claim's panel is handed. */
export type ClaimPanelProps = {
  claim: Claim
  reviewKeys: Ref<ReviewKeys>
  evidenceKeys: Ref<EvidenceKeys>
  /** Tells that the panel of this claim stands, so that keys find it; gives what tells that it is gone. */
  onArrive: (claimId: string) => () => void
}

/** Whether there may be verdicts before the present one. */
const hadVerdicts = ({ verdict, round }: Claim): boolean =>
  verdict !== null && (round > 1 || (verdict.reason !== null && verdict.reason !== verdict.explanation))

/** The whole of one claim in the order in which it is worked on: what is claimed and decided, the reader's own review, evidence, talk; what is seldom needed is folded at the end. */
export function ClaimPanel({ claim, reviewKeys, evidenceKeys, onArrive }: ClaimPanelProps) {
  const { actor, scales, people } = useReading()
  const { now } = useClaimDesk()
  const verdict = useRef<HTMLElement>(null)
  const deciding = useRef<HTMLDivElement>(null)
  const toVerdict = () => focusFrom(deciding, verdict)
  const [about, setAbout] = useState<About>(null)
  const mayEdit = may(actor, 'edit-claim') && claim.state !== 'dropped'
  const part = { claim, mayEdit }
  const quotes = useQuotes(claim)
  useEffect(() => onArrive(claim.id), [onArrive, claim.id])
  return (
    <div className="flex flex-col gap-4 px-4 pb-5">
      <PartOf claim={claim} />
      {isAdrift(claim) && <LookAgain claim={claim} />}
      <Wording {...part} />
      <FoundQuotes claim={claim} quotes={quotes} />
      {claim.verdict && <VerdictNote ref={verdict} verdict={claim.verdict} scales={scales} people={people} />}
      <div ref={deciding} className="contents">
        {claim.state === 'stale' && <StaleVerdict claim={claim} onConfirmed={toVerdict} />}
        {claim.state === 'contested' && <ContestedClaim claim={claim} onDecided={toVerdict} />}
        <ReviewSection claim={claim} keysRef={reviewKeys} onSubmitted={toVerdict} />
      </div>
      <ClaimParts claim={claim} />
      <EvidenceSection
        claim={claim}
        quotes={quotes.quotes ?? []}
        keysRef={evidenceKeys}
        onComment={(evidenceId) => setAbout({ evidenceId })}
      />
      <ClaimTalk claim={claim} about={about} onAbout={setAbout} />
      {hadVerdicts(claim) && <EarlierVerdicts key={claim.verdict?.decidedAt} claim={claim} />}
      <div className="flex flex-col gap-2">
        <Facts {...part} />
        <Passages {...part} />
        <ClaimAssignment claim={claim} />
      </div>
      <footer className="flex flex-col gap-3 border-t border-line pt-3">
        <p className="text-13 text-ink-faint">
          Marked by {nameOf(people, claim.createdBy)}, <RelativeTime at={claim.createdAt} now={now} />.
        </p>
        <LeaveClaim claim={claim} />
      </footer>
    </div>
  )
}
