'use client'

import { useState } from 'react'
import { TwoRatings } from '@/components/claim/review-note'
import { isClaim } from '@/components/claim/held-forms'
import type { Surroundings } from '@/components/claim/surroundings'
import { Button } from '@/components/ui/button'
import { isFocusLost, onceDrawn, rememberFocus } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'

/** One's own vote while the panel has not decided, and the way to take it back; its words are a draft again then. */
export function OwnVote({
  claim,
  vote,
  around,
  onTakenBack,
}: {
  claim: Claim
  vote: Vote
  around: Surroundings
  onTakenBack: () => void
}) {
  const { deeds, scales, onClaim } = around
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

  async function takeBack(): Promise<void> {
    setBusy(true)
    const back = rememberFocus()
    const answer = await deeds.takeVoteBack({ claimId: claim.id, version: claim.version })
    setBusy(false)
    setMessage(answer.ok ? null : answer.problem.message)
    if (answer.ok) {
      onTakenBack()
      onClaim(answer.value)
    } else if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
    onceDrawn(isFocusLost, back)
  }
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="text-13 text-ink-faint">Your vote</p>
      <TwoRatings ratings={vote} scales={scales} />
      <p translate="no" dir="auto" className="break-words whitespace-pre-wrap">
        {vote.reason}
      </p>
      {message && <Notice>{message}</Notice>}
      <Button busy={isBusy} onClick={() => void takeBack()}>
        Take your vote back
      </Button>
    </div>
  )
}
