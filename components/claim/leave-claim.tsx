'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Problem } from '@/lib/api/answers'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { isClaim } from './held-forms'
import type { Surroundings } from './surroundings'

/** Dropping a claim with a reason, which can be restored, and removing one that nobody has reviewed yet, which cannot. */
export function LeaveClaim({ claim, around: { actor, deeds, saves, onClaim, onRemoved } }: { claim: Claim; around: Surroundings }) {
  const [asking, ask] = useState<'drop' | 'remove' | null>(null)
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const mayDrop = may(actor, 'drop-claim', claim) && claim.state !== 'dropped'
  const mayRemove = may(actor, 'remove-claim', claim) && claim.reviews.length === 0

  const refused = (said: Problem) => {
    setProblem(said)
    if (isClaim(said.now)) onClaim(said.now)
  }
  async function drop(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const answer = await deeds.editClaim({ claimId: claim.id, version: claim.version, state: 'dropped', reason })
    setBusy(false)
    if (!answer.ok) return refused(answer.problem)
    ask(null)
    onClaim(answer.value)
  }
  async function remove(): Promise<void> {
    setBusy(true)
    const answer = await deeds.removeClaim({ claimId: claim.id, version: claim.version })
    setBusy(false)
    if (!answer.ok) return refused(answer.problem)
    void saves.forget(`claim:${claim.id}`)
    onRemoved(claim.id)
  }
  if (!mayDrop && !mayRemove) return null
  const says = problem && !problem.fields?.reason && <Notice>{problem.message}{problem.code === 'stale' && ' Look at it, then try again.'}</Notice>
  const keep = <Button look="quiet" onClick={() => (ask(null), setProblem(null))}>Keep it</Button>
  if (asking === 'drop') {
    return (
      <form aria-label="Drop this claim" noValidate onSubmit={(event) => void drop(event)} className="flex flex-col gap-3">
        <TextField
          label="Why is this claim dropped?" hint="It stays in the record with this reason and can be restored." autoFocus maxLength={2000} value={reason}
          error={problem?.fields?.reason} onChange={(event) => setReason(event.target.value)}
        />
        {says}
        <div className="flex gap-2"><Button type="submit" look="danger" busy={isBusy}>Drop claim</Button>{keep}</div>
      </form>
    )
  }
  if (asking === 'remove') {
    return (
      <div role="group" aria-label="Remove this claim" className="flex flex-col gap-3 text-14">
        <p>Nobody has reviewed this claim. Removing it takes it away with its evidence, as if it had not been marked.</p>
        {says}
        <div className="flex gap-2">
          <Button look="danger" busy={isBusy} autoFocus onClick={() => void remove()}>Remove claim</Button>{keep}
        </div>
      </div>
    )
  }
  return (
    <div className="-mx-3 flex flex-wrap">
      {mayDrop && <Button look="quiet" onClick={() => ask('drop')}>Drop with a reason</Button>}
      {mayRemove && <Button look="quiet" onClick={() => ask('remove')}>Remove</Button>}
    </div>
  )
}
