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

type Answered = Readonly<{ of: string; quotes: readonly ArticleQuote[] | null }>

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
      if (!isOld) setAnswered({ of: stamp, quotes: answer.ok ? answer.value.items : null })
    })
    return () => {
      isOld = true
    }
  }, [stamp])
  const isKnown = answered?.of === stamp
  return {
    quotes: isKnown ? answered.quotes : null,
    isLost: isKnown && answered.quotes === null,
    askAgain: () => setTries((before) => before + 1),
  }
}
