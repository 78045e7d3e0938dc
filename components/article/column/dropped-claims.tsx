'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { counted } from '@/components/ui/counted'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { cardId } from '@/components/article/claim/card-id'
import { sayRefused } from '@/components/article/claim/claim-as-form'

function DroppedClaim({ claim }: { claim: Claim }) {
  const { article, actor } = useReading()
  const { deeds, onClaim } = useClaimDesk()
  const { isBusy, refusal, send } = useSend()
  const restore = () =>
    send(() => deeds.editClaim({ claimId: claim.id, version: claim.version, state: 'open' }), {
      onDone: onClaim,
      onRefused: sayRefused(onClaim),
    })
  return (
    <li
      id={cardId(claim.id)}
      className="flex flex-col gap-1.5 border-b border-line py-3 text-14 last:border-b-0"
    >
      <s
        translate="no"
        lang={article.language}
        dir={article.direction}
        className="font-reading text-16 leading-snug break-words text-ink-soft"
      >
        {claim.quote}
      </s>
      <p className="break-words text-ink-soft">
        Dropped: <bdi translate="no">{claim.dropReason}</bdi>
      </p>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      {may(actor, 'restore-claim', claim) && (
        <p>
          <Button busy={isBusy} onClick={() => void restore()}>
            Restore
          </Button>
        </p>
      )}
    </li>
  )
}

/** The dropped claims, folded away at the end of the column with their reasons. */
export function DroppedClaims({ claims, isOpen }: { claims: readonly Claim[]; isOpen: boolean }) {
  if (claims.length === 0) return null
  return (
    <details open={isOpen || undefined} className="px-4 py-3">
      <summary className="text-14 text-ink-soft hover:text-ink pointer-coarse:min-h-10">
        {counted(claims.length, 'dropped claim')}
      </summary>
      <ol aria-label="Dropped claims" className="mt-2">
        {claims.map((claim) => (
          <DroppedClaim key={claim.id} claim={claim} />
        ))}
      </ol>
    </details>
  )
}
