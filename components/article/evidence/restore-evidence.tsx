'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useSend } from '@/components/form/use-send'
import { isFocusLost, onceDrawn, rememberFocus } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import type { Evidence } from '@/lib/domain/evidence'

type RestoreEvidenceProps = {
  evidence: Evidence
  className: string
}

/** Takes the withdrawal of a piece of evidence back, at one press: it counts again. */
export function RestoreEvidence({ evidence: { id, claimId, version }, className }: RestoreEvidenceProps) {
  const { deeds, onClaim } = useClaimDesk()
  const { isBusy, refusal, send } = useSend()

  async function restore(): Promise<void> {
    if (isBusy) return
    const back = rememberFocus()
    await send(() => deeds.restoreEvidence({ evidenceId: id, version }), {
      onDone: ({ claim }) => onClaim(claim),
      onRefused: async ({ message, now }) => {
        if (now !== undefined) await readAnew()
        return message
      },
    })
    onceDrawn(isFocusLost, back)
  }
  async function readAnew(): Promise<void> {
    const fresh = await deeds.readClaim({ claimId })
    if (fresh.ok) onClaim(fresh.value)
  }
  return (
    <>
      <button
        type="button"
        className={className}
        aria-busy={isBusy || undefined}
        onClick={() => void restore()}
      >
        Restore
      </button>
      {refusal.message && <Notice className="w-full">{refusal.message}</Notice>}
    </>
  )
}
