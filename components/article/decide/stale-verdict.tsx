'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { useCallback } from 'react'
import { mayConfirm, ruleAgainstConfirming } from '@/lib/domain/adjudicate'
import type { Claim } from '@/lib/domain/claim'
import type { Confirming } from '@/components/article/review/confirm-form'
import { SinceThen, type Since } from '@/components/article/review/since-then'

/** Why a verdict is stale, and for whoever may, the way to say that it holds all the same. */
export function StaleVerdict({ claim, onConfirmed }: { claim: Claim; onConfirmed: () => void }) {
  const { actor, article } = useReading()
  const { listVerdicts, confirmVerdict } = useClaimDesk().deeds
  const read = useCallback(async (): Promise<Since> => {
    const answer = await listVerdicts({ claimId: claim.id, limit: 1 })
    return answer.ok
      ? { changes: answer.value.items[0]?.changes ?? null }
      : { message: answer.problem.message }
  }, [listVerdicts, claim.id])
  const asks: Confirming = {
    name: 'Confirm the verdict',
    label: 'Why does it still hold?',
    hint: 'The same ratings are sealed to the claim as it is now.',
    draft: `confirmation:${claim.id}`,
    field: 'reason',
    send: (reason) => confirmVerdict({ claimId: claim.id, reason, version: claim.version }),
  }
  const isAllowed =
    mayConfirm(actor, article.requiredReviews) &&
    ruleAgainstConfirming(claim, actor.id, article.requiredReviews) === null
  return (
    <SinceThen
      label="What changed since the verdict"
      read={read}
      seq={claim.lastSeq}
      asks={isAllowed ? asks : null}
      onConfirmed={onConfirmed}
    />
  )
}
