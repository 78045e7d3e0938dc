'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Question } from '@/components/ui/question'
import type { Evidence } from '@/lib/domain/evidence'
import type { Surroundings } from './surroundings'

type WithdrawEvidenceProps = { evidence: Evidence; around: Surroundings; onClose: () => void }

const changedMeanwhile = 'This evidence was changed meanwhile. Look at it, then withdraw it if you still want to.'

/** Asks once more in place, because a withdrawn piece of evidence does not come back. */
export function WithdrawEvidence({ evidence, around: { deeds, onClaim }, onClose }: WithdrawEvidenceProps) {
  const [version, setVersion] = useState(evidence.version)
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

  async function withdraw(): Promise<void> {
    setBusy(true)
    const answer = await deeds.withdrawEvidence({ evidenceId: evidence.id, version })
    setBusy(false)
    if (answer.ok) {
      onClose()
      return onClaim(answer.value.claim)
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
    <Question label="Withdraw this evidence" onLeave={onClose} className="flex flex-col gap-2 border-s-2 border-line-strong ps-3">
      <p>It stays in the record and counts no more. A verdict made with it becomes stale.</p>
      {message && <Notice>{message}</Notice>}
      <div className="flex gap-2">
        <Button look="danger" busy={isBusy} autoFocus onClick={() => void withdraw()}>Withdraw evidence</Button>
        <Button look="quiet" onClick={onClose}>Keep it</Button>
      </div>
    </Question>
  )
}
