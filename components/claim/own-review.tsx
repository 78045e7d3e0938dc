'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'
import { isClaim } from './held-forms'
import type { Surroundings } from './surroundings'
import { takeReviewBack } from './take-review-back'

/** The way back for one's own submitted review: it is a draft again, and its form is in hand. Why it stands, where it does, is said here. */
export function OwnReview({
  claim,
  around,
}: {
  claim: Claim
  around: Pick<Surroundings, 'deeds' | 'onClaim'>
}) {
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

  async function takeBack(): Promise<void> {
    setBusy(true)
    const answer = await takeReviewBack(claim, around)
    setBusy(false)
    setMessage(answer.ok ? null : answer.problem.message)
    if (!answer.ok && isClaim(answer.problem.now)) around.onClaim(answer.problem.now)
  }
  return (
    <div className="flex flex-col items-start gap-2">
      {message && <Notice>{message}</Notice>}
      <Button aria-label="Take your review back" busy={isBusy} onClick={() => void takeBack()}>
        Take back
      </Button>
    </div>
  )
}
