'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { sayRefused } from '@/components/article/claim/claim-as-form'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { untilHere } from '@/components/ui/fetched'
import { Notice } from '@/components/ui/notice'
import { mayAssign } from '@/lib/domain/assignment'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { DueDate } from '@/components/ui/due-date'

const AssignClaimForm = dynamic(
  () => untilHere(() => import('./assign-claim-form').then((file) => file.AssignClaimForm)),
  { ssr: false },
)

/** Whose work a claim is and until when, with the way to take it, give it back, or give it to somebody. */
export function ClaimAssignment({ claim }: { claim: Claim }) {
  const { actor, people, article } = useReading()
  const { deeds, now, onClaim } = useClaimDesk()
  const [isOpen, open] = useState(false)
  const { isBusy, refusal, send } = useSend()
  const { assignee, dueAt } = claim
  const due = dueAt ?? article.dueAt
  const isStanding = claim.state !== 'dropped'
  const mayTake = isStanding && assignee === null && mayAssign(actor, claim, { assignee: actor.id })
  const mayLeave = isStanding && assignee === actor.id
  const give = (to: string | null) =>
    send(() => deeds.editClaim({ claimId: claim.id, version: claim.version, assignee: to }), {
      onDone: onClaim,
      onRefused: sayRefused(onClaim),
    })
  if (isOpen) return <AssignClaimForm claim={claim} onClose={() => open(false)} />
  return (
    <section aria-label="Assignment" className="flex flex-col gap-1 border-t border-line pt-1">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 text-14">
        <span>
          {assignee === null ? (
            'Nobody has this claim'
          ) : assignee === actor.id ? (
            'Assigned to you'
          ) : (
            <>
              Assigned to{' '}
              <bdi translate="no" className="font-medium">
                {people.get(assignee) ?? 'a colleague'}
              </bdi>
            </>
          )}
        </span>
        {due && <DueDate dueAt={due} now={now} className="text-13" />}
        <span className="-me-3.5 ms-auto flex">
          {mayTake && (
            <Button look="quiet" busy={isBusy} onClick={() => void give(actor.id)}>
              Take it
            </Button>
          )}
          {mayLeave && (
            <Button look="quiet" busy={isBusy} onClick={() => void give(null)}>
              Give it back
            </Button>
          )}
          {isStanding && may(actor, 'assign-claims') && (
            <Button look="quiet" onClick={() => open(true)}>
              Assign
            </Button>
          )}
        </span>
      </div>
      {refusal.message && <Notice>{refusal.message}</Notice>}
    </section>
  )
}
