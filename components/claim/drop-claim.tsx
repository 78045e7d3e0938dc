'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Problem } from '@/lib/api/answers'
import type { Claim } from '@/lib/domain/claim'
import { isClaim } from './held-forms'
import type { Surroundings } from './surroundings'

type DropClaimProps = {
  claim: Claim
  around: { deeds: Pick<Surroundings['deeds'], 'editClaim'>; onClaim: Surroundings['onClaim'] }
  onKeep: () => void
  /** The reason that stands there to begin with. */
  reason?: string
}

/** Asks why a claim is dropped, and drops it. */
export function DropClaim({ claim, around: { deeds, onClaim }, onKeep, reason: first = '' }: DropClaimProps) {
  const [reason, setReason] = useState(first)
  useFocusBack()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function drop(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const answer = await deeds.editClaim({
      claimId: claim.id,
      version: claim.version,
      state: 'dropped',
      reason,
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
      return
    }
    onKeep()
    onClaim(answer.value)
  }
  return (
    <form
      aria-label="Drop this claim"
      noValidate
      onKeyDown={reason === first ? leaveOnEscape(onKeep) : undefined}
      onSubmit={(event) => void drop(event)}
      className="flex flex-col gap-3"
    >
      <TextField
        label="Why is this claim dropped?"
        hint="It stays in the record with this reason and can be restored."
        autoFocus
        maxLength={2000}
        value={reason}
        error={problem?.fields?.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem && !problem.fields?.reason && (
        <Notice>
          {problem.message}
          {problem.code === 'stale' && ' Look at it, then try again.'}
        </Notice>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="danger" busy={isBusy}>
          Drop claim
        </Button>
        <Button look="quiet" onClick={onKeep}>
          Keep it
        </Button>
      </div>
    </form>
  )
}
