'use client'

import { useEffect, useState } from 'react'
import type { Surroundings } from '@/components/claim/surroundings'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { SealChange } from '@/lib/domain/what-changed'
import { mayConfirm, ruleAgainstConfirming } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import { ChangedThings } from './changed-things'
import { ConfirmForm, type Confirming } from './confirm-form'

type Known = { changes: readonly SealChange[] | null } | { message: string } | null

/** Why a verdict is stale: each thing that changed, then and now; and for whoever may, the way to say that it holds all the same. */
export function StaleVerdict({ claim, around, onConfirmed }: { claim: Claim; around: Surroundings; onConfirmed: () => void }) {
  const { actor, article, deeds: { listVerdicts } } = around
  const [known, setKnown] = useState<Known>(null)
  const [isConfirming, confirm] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    void listVerdicts({ claimId: claim.id, limit: 1 }).then((answer) => {
      setKnown(answer.ok ? { changes: answer.value.items[0]?.changes ?? null } : { message: answer.problem.message })
    })
  }, [listVerdicts, claim.id, claim.lastSeq, tries])
  const asks: Confirming = {
    name: 'Confirm the verdict', label: 'Why does it still hold?', hint: 'The same ratings are sealed to the claim as it is now.', draft: `confirmation:${claim.id}`, field: 'reason',
    send: (reason) => around.deeds.confirmVerdict({ claimId: claim.id, reason, version: claim.version }),
  }
  const isAllowed = mayConfirm(actor, article.requiredReviews) && ruleAgainstConfirming(claim, actor.id, article.requiredReviews) === null
  return (
    <section aria-label="What changed since the verdict" className="flex flex-col gap-3 border-s-2 border-dashed border-tone-half ps-3 text-14">
      {known === null && <Skeleton className="h-16" />}
      {known && 'message' in known && <Notice>{known.message} <Button onClick={() => setTries(tries + 1)}>Try again</Button></Notice>}
      {known && 'changes' in known && known.changes && <ChangedThings changes={known.changes} article={article} />}
      {isAllowed && !isConfirming && <p><Button onClick={() => confirm(true)}>Confirm the verdict</Button></p>}
      {isAllowed && isConfirming && <ConfirmForm asks={asks} around={around} onLeave={() => confirm(false)} onConfirmed={onConfirmed} />}
    </section>
  )
}
