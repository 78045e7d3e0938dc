'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Question } from '@/components/ui/question'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'

type WithdrawEvidenceProps = { evidence: Evidence; onClose: () => void }

const changedMeanwhile =
  'This evidence was changed meanwhile. Look at it, then withdraw it if you still want to.'

/** Asks once more in place, because a verdict made with it becomes stale; the withdrawal itself can be taken back. */
export function WithdrawEvidence({ evidence, onClose }: WithdrawEvidenceProps) {
  const { deeds, onClaim, offerBack } = useClaimDesk()
  const [version, setVersion] = useState(evidence.version)
  const { isBusy, refusal, send } = useSend()

  /** How this withdrawal is taken back, as long as it stands. */
  const wayBack = ({ id, version }: Evidence) => ({
    done: 'Evidence withdrawn.',
    undone: 'Evidence restored.',
    undo: async () => {
      const answer = await deeds.restoreEvidence({ evidenceId: id, version })
      if (answer.ok) onClaim(answer.value.claim)
      return answer
    },
    isOver: (claims: readonly Claim[]) =>
      !claims.some((claim) => claim.evidence.some((one) => one.id === id && one.withdrawnAt !== null)),
  })
  const withdraw = () =>
    send(() => deeds.withdrawEvidence({ evidenceId: evidence.id, version }), {
      onDone: (withdrawn) => {
        onClose()
        onClaim(withdrawn.claim)
        offerBack(wayBack(withdrawn))
      },
      onRefused: async ({ code, message, now }) => {
        if (code !== 'stale') return message
        if (now) await readAnew(now.version)
        return changedMeanwhile
      },
    })
  async function readAnew(newest: number): Promise<void> {
    setVersion(newest)
    const fresh = await deeds.readClaim({ claimId: evidence.claimId })
    if (fresh.ok) onClaim(fresh.value)
  }
  return (
    <Question
      label="Withdraw this evidence"
      onLeave={onClose}
      className="flex flex-col gap-2 border-s-2 border-line-strong ps-3"
    >
      <p>It stays in the record and counts no more. A verdict made with it becomes stale.</p>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex gap-2">
        <Button look="danger" busy={isBusy} autoFocus onClick={() => void withdraw()}>
          Withdraw evidence
        </Button>
        <Button look="quiet" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </Question>
  )
}
