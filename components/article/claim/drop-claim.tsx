'use client'

import { isClaim } from '@/components/article/session/is-claim'
import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Claim } from '@/lib/domain/claim'
import { lookFirst } from './claim-as-form'
import type { ClaimDesk } from './claim-desk'

type DropClaimProps = {
  claim: Claim
  desk: { deeds: Pick<ClaimDesk['deeds'], 'editClaim'>; onClaim: ClaimDesk['onClaim'] }
  onKeep: () => void
  /** The reason that stands there to begin with. */
  reason?: string
}

/** Asks why a claim is dropped, and drops it. */
export function DropClaim({ claim, desk: { deeds, onClaim }, onKeep, reason: first = '' }: DropClaimProps) {
  const [reason, setReason] = useState(first)
  useFocusBack()
  const { form, isBusy, refusal } = useSubmit({
    ask: () => deeds.editClaim({ claimId: claim.id, version: claim.version, state: 'dropped', reason }),
    onDone: (dropped) => {
      onKeep()
      onClaim(dropped)
    },
    onRefused: ({ code, message, fields, now }) => {
      if (isClaim(now)) onClaim(now)
      if (fields?.reason) return { message: null, fields }
      return code === 'stale' ? `${message} ${lookFirst}` : message
    },
  })
  return (
    <form
      {...form}
      aria-label="Drop this claim"
      onKeyDown={reason === first ? leaveOnEscape(onKeep) : undefined}
      className="flex flex-col gap-3"
    >
      <TextField
        label="Why is this claim dropped?"
        hint="It stays in the record with this reason and can be restored."
        autoFocus
        maxLength={2000}
        value={reason}
        error={refusal.fields.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {refusal.message && <Notice>{refusal.message}</Notice>}
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
