'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useSend } from '@/components/form/use-send'
import { Notice } from '@/components/ui/notice'
import type { Evidence } from '@/lib/domain/evidence'

/** Says at one press that the reader looked a calculation over, which somebody else wrote. */
export function CheckCalculation({
  evidence: { id, version },
  className,
}: {
  evidence: Evidence
  className: string
}) {
  const { deeds, onClaim } = useClaimDesk()
  const { isBusy, refusal, send } = useSend()
  const check = () =>
    send(() => deeds.checkEvidence({ evidenceId: id, version }), {
      onDone: ({ claim }) => onClaim(claim),
      onRefused: ({ message }) => message,
    })
  return (
    <>
      <button
        type="button"
        className={className}
        aria-busy={isBusy || undefined}
        onClick={() => !isBusy && void check()}
      >
        I checked the calculation
      </button>
      {refusal.message && <Notice className="w-full">{refusal.message}</Notice>}
    </>
  )
}
