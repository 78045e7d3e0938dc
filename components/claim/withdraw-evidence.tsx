'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Question } from '@/components/ui/question'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import type { Surroundings } from './surroundings'

type WithdrawEvidenceProps = { evidence: Evidence; around: Surroundings; onClose: () => void }

const changedMeanwhile =
  'This evidence was changed meanwhile. Look at it, then withdraw it if you still want to.'

/** Asks once more in place, because a verdict made with it becomes stale; the withdrawal itself can be taken back. */
export function WithdrawEvidence({
  evidence,
  around: { deeds, onClaim, offerBack },
  onClose,
}: WithdrawEvidenceProps) {
  const [version, setVersion] = useState(evidence.version)
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

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
  async function withdraw(): Promise<void> {
    setBusy(true)
    const answer = await deeds.withdrawEvidence({ evidenceId: evidence.id, version })
    setBusy(false)
    if (answer.ok) {
      onClose()
      onClaim(answer.value.claim)
      return offerBack?.(wayBack(answer.value))
    }
    const now = answer.problem.now as Evidence | undefined
    if (answer.problem.code === 'stale' && now) {
      setVersion(now.version)
      const fresh = await deeds.readClaim({ claimId: evidence.claimId })
      if (fresh.ok) onClaim(fresh.value)
    }
    setMessage(answer.problem.code === 'stale' ? changedMeanwhile : answer.problem.message)
  }
  return (
    <Question
      label="Withdraw this evidence"
      onLeave={onClose}
      className="flex flex-col gap-2 border-s-2 border-line-strong ps-3"
    >
      <p>It stays in the record and counts no more. A verdict made with it becomes stale.</p>
      {message && <Notice>{message}</Notice>}
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
