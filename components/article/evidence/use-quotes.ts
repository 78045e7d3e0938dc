'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import type { ArticleQuote } from '@/lib/domain/article-quotes'
import type { Claim } from '@/lib/domain/claim'

/** The quotations that a claim has to be found by; `null` while that is not known, and whether asking failed. */
export type ClaimQuotes = Readonly<{
  quotes: readonly ArticleQuote[] | null
  isLost: boolean
  askAgain: () => void
}>

type Answered = Readonly<{ claim: string; of: string; quotes: readonly ArticleQuote[] | null }>

/** What became of looking for a claim's quotations, asked for anew when its words or its evidence change. */
export function useQuotes({ id, articleId, version, spans, evidence }: Claim): ClaimQuotes {
  const { deeds } = useClaimDesk()
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [tries, setTries] = useState(0)
  const placed = spans.map(({ revision, start, end }) => `${revision}:${start}-${end}`)
  const leaned = evidence.map((one) => `${one.id}.${one.version}`)
  const stamp = [id, version, tries, ...placed, ...leaned].join()
  const ask = useEffectEvent(() => deeds.listQuotations({ articleId, claimId: id }))
  useEffect(() => {
    let isOld = false
    void ask().then((answer) => {
      if (!isOld) setAnswered({ claim: id, of: stamp, quotes: answer.ok ? answer.value.items : null })
    })
    return () => {
      isOld = true
    }
  }, [id, stamp])
  // What was known stands until the next answer, so that nothing jumps while it is asked for.
  const known = answered?.claim === id ? answered : null
  return {
    quotes: known?.quotes ?? null,
    isLost: known?.of === stamp && known.quotes === null,
    askAgain: () => setTries((before) => before + 1),
  }
}
