'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useState } from 'react'
import { VerdictNote } from '@/components/article/review/verdict-note'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { PastVerdict } from '@/lib/api/review/output'
import type { Claim } from '@/lib/domain/claim'

type Known = { verdicts: readonly PastVerdict[] } | { message: string } | null

/** The verdicts that a claim had before the present one, folded, and asked for when somebody unfolds them. */
export function EarlierVerdicts({ claim }: { claim: Claim }) {
  const { scales, people } = useReading()
  const { deeds } = useClaimDesk()
  const [known, setKnown] = useState<Known>(null)
  const ask = async () => {
    const answer = await deeds.listVerdicts({ claimId: claim.id, limit: 50 })
    setKnown(
      answer.ok
        ? { verdicts: answer.value.items.filter(({ status }) => status === 'superseded') }
        : { message: answer.problem.message },
    )
  }
  return (
    <details
      onToggle={(event) => event.currentTarget.open && void ask()}
      className="border-t border-line pt-4"
    >
      <summary className="text-14 text-ink-soft hover:text-ink pointer-coarse:min-h-10">
        Earlier verdicts
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        {known === null && <Skeleton className="h-12" />}
        {known && 'message' in known && <Notice>{known.message}</Notice>}
        {known && 'verdicts' in known && known.verdicts.length === 0 && (
          <p className="text-14 text-ink-soft">This is the first one.</p>
        )}
        {known &&
          'verdicts' in known &&
          known.verdicts.map((verdict) => (
            <VerdictNote key={verdict.id} verdict={verdict} scales={scales} people={people} />
          ))}
      </div>
    </details>
  )
}
