'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'
import { sayRefused } from '@/components/article/claim/claim-as-form'
import { takeOwnReviewBack } from './take-own-review-back'

/** The way back for one's own submitted review: it is a draft again, and its form is in hand. Why it stands, where it does, is said here. */
export function OwnReview({ claim }: { claim: Claim }) {
  const { isBusy, refusal, send } = useSend()
  const desk = useClaimDesk()
  const takeBack = () => send(() => takeOwnReviewBack(claim, desk), { onRefused: sayRefused(desk.onClaim) })
  return (
    <div className="flex flex-col items-start gap-2">
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <Button aria-label="Take your review back" busy={isBusy} onClick={() => void takeBack()}>
        Take back
      </Button>
    </div>
  )
}
