'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { TwoRatings } from '@/components/article/review/review-note'
import { sayRefused } from '@/components/article/claim/claim-as-form'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { isFocusLost, onceDrawn, rememberFocus } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'

/** One's own vote while the panel has not decided, and the way to take it back; its words are a draft again then. */
export function OwnVote({ claim, vote, onTakenBack }: { claim: Claim; vote: Vote; onTakenBack: () => void }) {
  const { scales } = useReading()
  const { deeds, onClaim } = useClaimDesk()
  const { isBusy, refusal, send } = useSend()

  async function takeBack(): Promise<void> {
    const back = rememberFocus()
    await send(() => deeds.takeVoteBack({ claimId: claim.id, version: claim.version }), {
      onDone: (after) => {
        onTakenBack()
        onClaim(after)
      },
      onRefused: sayRefused(onClaim),
    })
    onceDrawn(isFocusLost, back)
  }
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="text-13 text-ink-faint">Your vote</p>
      <TwoRatings ratings={vote} scales={scales} />
      <p translate="no" dir="auto" className="break-words whitespace-pre-wrap">
        {vote.reason}
      </p>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <Button busy={isBusy} onClick={() => void takeBack()}>
        Take your vote back
      </Button>
    </div>
  )
}
