'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from './claim-desk'
import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { isFirm, newestSpans, type Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { cardId } from './card-id'
import { DropClaim } from './drop-claim'
import { sayRefused } from './claim-as-form'
import { ThenAndNow } from '@/components/ui/then-and-now'

/** A claim whose words changed or were lost with a new revision: what it said, what stands there, and the ways to settle it. */
export function LookAgain({ claim }: { claim: Claim }) {
  const { article, actor } = useReading()
  const { text } = useReading().revision
  const desk = useClaimDesk()
  const { deeds, onClaim, onMoveBoundaries } = desk
  const [isDropping, drop] = useState(false)
  const { isBusy, refusal, send } = useSend()
  const spans = newestSpans(claim)
  const standing = spans.filter((span) => span.anchor !== 'lost')
  const mayEdit = may(actor, 'edit-claim')

  const confirm = () =>
    send(
      () =>
        deeds.editClaim({
          claimId: claim.id,
          version: claim.version,
          revision: article.currentRevision,
          spans: standing.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
        }),
      {
        onDone: (confirmed) => {
          onClaim(confirmed)
          document.getElementById(cardId(claim.id))?.querySelector('button')?.focus()
        },
        onRefused: sayRefused(onClaim),
      },
    )
  return (
    <section
      aria-label="The text changed under this claim"
      className="flex flex-col gap-3 border-s-2 border-dashed border-tone-half ps-3"
    >
      <p className="text-14 font-medium text-tone-half">
        <span aria-hidden>△ </span>The text changed under this claim. Say which words it is about now.
      </p>
      {spans
        .filter((span) => !isFirm(span))
        .map(({ exact, anchor, start, end }, at) => (
          <ThenAndNow
            key={at}
            then={exact}
            now={anchor === 'lost' ? null : text.slice(start, end)}
            language={article.language}
            direction={article.direction}
          />
        ))}
      {refusal.message && <Notice>{refusal.message}</Notice>}
      {isDropping ? (
        <DropClaim claim={claim} desk={desk} onKeep={() => drop(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {mayEdit && standing.length > 0 && (
            <Button busy={isBusy} onClick={() => void confirm()}>
              {standing.length < spans.length ? 'Keep what still stands' : 'Confirm the words of now'}
            </Button>
          )}
          {mayEdit && <Button onClick={() => onMoveBoundaries(claim.id)}>Mark other words</Button>}
          {may(actor, 'drop-claim', claim) && (
            <Button look="quiet" onClick={() => drop(true)}>
              Drop with a reason
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
