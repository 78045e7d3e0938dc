'use client'

import { DropClaim } from '@/components/article/claim/drop-claim'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { Dialog } from '@/components/ui/dialog'
import type { Claim } from '@/lib/domain/claim'
import type { TakingBack } from './session/session'
import { markedByMistake } from './session/undoing'
import { quoted } from '@/components/ui/quoted'

type TakeBackDialogProps = {
  asked: TakingBack
  deeds: Pick<ClaimDeeds, 'editClaim'>
  onClaim: (claim: Claim) => void
  onLeave: () => void
}

const list = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('')

/** Asks before the undoing of a mark takes more with it than the mark; what is taken back so is dropped, and can be restored. */
export function TakeBackDialog({ asked: { claim, more }, deeds, onClaim, onLeave }: TakeBackDialogProps) {
  return (
    <Dialog title="Take this claim back?" onClose={onLeave}>
      <p translate="no" dir="auto" className="line-clamp-3 font-reading text-16">
        {quoted(claim.quote)}
      </p>
      <p className="text-14 text-ink-soft">{`There is more here than the mark: ${list(more)}. All of it is kept with the dropped claim.`}</p>
      <DropClaim claim={claim} desk={{ deeds, onClaim }} onKeep={onLeave} reason={markedByMistake} />
    </Dialog>
  )
}
