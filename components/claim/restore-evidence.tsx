'use client'

import { useState } from 'react'
import { isFocusLost, onceDrawn, rememberFocus } from '@/components/ui/focus-back'
import { Notice } from '@/components/ui/notice'
import type { Evidence } from '@/lib/domain/evidence'
import type { Surroundings } from './surroundings'

type RestoreEvidenceProps = {
  evidence: Evidence
  around: Pick<Surroundings, 'deeds' | 'onClaim'>
  className: string
}

/** Takes the withdrawal of a piece of evidence back, at one press: it counts again. */
export function RestoreEvidence({
  evidence: { id, claimId, version },
  around: { deeds, onClaim },
  className,
}: RestoreEvidenceProps) {
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

  async function restore(): Promise<void> {
    if (isBusy) return
    setBusy(true)
    const back = rememberFocus()
    const answer = await deeds.restoreEvidence({ evidenceId: id, version })
    setBusy(false)
    const fresh = answer.ok ? answer.value.claim : await readNow(answer.problem.now !== undefined)
    setMessage(answer.ok ? null : answer.problem.message)
    if (fresh) onClaim(fresh)
    onceDrawn(isFocusLost, back)
  }
  async function readNow(isOther: boolean) {
    const read = isOther ? await deeds.readClaim({ claimId }) : null
    return read?.ok ? read.value : null
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
      {message && <Notice className="w-full">{message}</Notice>}
    </>
  )
}
