'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from './claim-desk'
import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Question } from '@/components/ui/question'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { DropClaim } from './drop-claim'
import { claimFormName, lookFirst, sayRefused } from './claim-as-form'

/** Dropping a claim with a reason, which can be restored, and removing one that nobody has reviewed yet, which cannot. */
export function LeaveClaim({ claim }: { claim: Claim }) {
  const { actor, article } = useReading()
  const desk = useClaimDesk()
  const { deeds, saves, onClaim, onRemoved } = desk
  const [asking, ask] = useState<'drop' | 'remove' | null>(null)
  const { isBusy, refusal, forgive, send } = useSend()
  const mayDrop = may(actor, 'drop-claim', claim) && claim.state !== 'dropped'
  const mayRemove = may(actor, 'remove-claim', claim) && claim.reviews.length === 0 && !isHiding(article)

  const remove = () =>
    send(() => deeds.removeClaim({ claimId: claim.id, version: claim.version }), {
      onDone: () => {
        void saves.forget(claimFormName(claim.id))
        onRemoved(claim.id)
      },
      onRefused: (problem) => {
        const says = sayRefused(onClaim)(problem)
        return problem.code === 'stale' ? `${says} ${lookFirst}` : says
      },
    })
  if (!mayDrop && !mayRemove) return null
  const keep = () => (ask(null), forgive())
  if (asking === 'drop') return <DropClaim claim={claim} desk={desk} onKeep={keep} />
  if (asking === 'remove') {
    return (
      <Question label="Remove this claim" onLeave={keep} className="flex flex-col gap-3 text-14">
        <p>
          Nobody has reviewed this claim. Removing it takes it away with its evidence, as if it had not been
          marked.
        </p>
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <div className="flex gap-2">
          <Button look="danger" busy={isBusy} autoFocus onClick={() => void remove()}>
            Remove claim
          </Button>
          <Button look="quiet" onClick={keep}>
            Keep it
          </Button>
        </div>
      </Question>
    )
  }
  return (
    <div className="-mx-3 flex flex-wrap">
      {mayDrop && (
        <Button look="quiet" onClick={() => ask('drop')}>
          Drop with a reason
        </Button>
      )}
      {mayRemove && (
        <Button look="quiet" onClick={() => ask('remove')}>
          Remove
        </Button>
      )}
    </div>
  )
}
