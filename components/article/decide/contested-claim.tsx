'use client'

import type { Actor } from '@/lib/domain/person'
import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { counted } from '@/components/ui/counted'
import { useEffect, useState } from 'react'
import { TwoRatings } from '@/components/article/review/review-note'
import { nameOf } from '@/components/article/claim/claim-desk'
import { Button } from '@/components/ui/button'
import type { PanelVotes } from '@/lib/api/review/output'
import {
  panelSize,
  ruleAgainstAdjudicating,
  ruleAgainstTakingVoteBack,
  ruleAgainstVoting,
} from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { rulesOf } from '@/lib/domain/round'
import { hasAnswered } from '@/lib/domain/standing'
import { DecideDialog } from './decide-dialog'
import { OwnVote } from './own-vote'

type ContestedClaimProps = { claim: Claim; onDecided: () => void }

/** What this person can do about it, or who can, in one sentence. */
function sentenceOf(
  claim: Claim,
  actor: Actor,
  panel: boolean,
  votes: PanelVotes | null,
  isVoter: boolean,
): string {
  const isHung = (votes?.items.length ?? 0) >= panelSize
  if (may(actor, 'review-claim') && hasAnswered(claim, actor.id))
    return 'You reviewed it in this round, so somebody else decides.'
  if (panel && !isHung) {
    const cast = votes === null ? '' : ` ${counted(votes.cast, 'vote')} so far.`
    const own = votes?.items.some(({ person }) => person === actor.id)
      ? ' Yours is in.'
      : votes?.isOutdated
        ? ' The claim changed since yours, so it does not count; vote again.'
        : ''
    return `Two equal votes of a panel decide.${cast}${own}${isVoter ? ' Votes are hidden until then.' : ''}`
  }
  return panel ? 'No two of the panel agree, so an editor decides.' : 'An editor decides.'
}

/** A claim on which the reviews differ: who decides it, and the way there. */
export function ContestedClaim({ claim, onDecided }: ContestedClaimProps) {
  const { actor, article, people, scales } = useReading()
  const { deeds } = useClaimDesk()
  const { panel } = rulesOf(claim, article)
  const [votes, setVotes] = useState<PanelVotes | null>(null)
  const [isOpen, open] = useState(false)
  const { listVotes } = deeds
  useEffect(() => {
    if (panel) void listVotes({ claimId: claim.id }).then((answer) => answer.ok && setVotes(answer.value))
  }, [panel, listVotes, claim.id, claim.lastSeq])
  const isKnown = !panel || votes !== null
  const mayVote =
    isKnown &&
    may(actor, 'vote-claim') &&
    (votes?.cast ?? 0) < panelSize &&
    ruleAgainstVoting(claim, actor.id, panel, votes?.items ?? []) === null
  const mayDecide =
    isKnown &&
    may(actor, 'adjudicate-claim') &&
    ruleAgainstAdjudicating(claim, actor.id, panel, votes?.items ?? []) === null
  const own = votes?.items.find(({ person }) => person === actor.id)
  const isOwnOpen =
    own !== undefined &&
    may(actor, 'take-back-vote') &&
    ruleAgainstTakingVoteBack(claim, actor.id, votes?.items ?? []) === null
  /** The vote is gone from here at once; how many others there are is asked for again. */
  const withoutOwn = () =>
    setVotes(
      (before) =>
        before && { items: before.items.filter(({ person }) => person !== actor.id), cast: before.cast - 1 },
    )
  const shown = (votes?.items.length ?? 0) >= panelSize ? votes!.items : []
  return (
    <section
      aria-label="Contested"
      className="flex flex-col gap-3 border-s-2 border-dashed border-tone-half ps-3 text-14"
    >
      <p>
        <span className="font-medium text-tone-half">
          <span aria-hidden>△ </span>The reviews differ.
        </span>{' '}
        {sentenceOf(claim, actor, panel, votes, mayVote)}
      </p>
      {shown.map((vote) => (
        <div key={vote.person} className="flex flex-col gap-1">
          <p className="text-13 text-ink-faint">Vote of {nameOf(people, vote.person)}</p>
          <TwoRatings ratings={vote} scales={scales} />
          <p translate="no" dir="auto" className="break-words whitespace-pre-wrap">
            {vote.reason}
          </p>
        </div>
      ))}
      {isOwnOpen && <OwnVote claim={claim} vote={own} onTakenBack={withoutOwn} />}
      {(mayVote || mayDecide) && (
        <p>
          <Button look="filled" onClick={() => open(true)}>
            {mayVote ? 'Compare and vote' : 'Compare and decide'}
          </Button>
        </p>
      )}
      {isOpen && (
        <DecideDialog claim={claim} isVote={mayVote} onClose={() => open(false)} onDecided={onDecided} />
      )}
    </section>
  )
}
