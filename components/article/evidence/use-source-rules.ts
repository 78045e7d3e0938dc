'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { rulesOn, type SourceRule } from '@/lib/domain/source-rules'

type Asked = Readonly<{ at: number; answer: Promise<readonly SourceRule[] | null> }>

/** What was asked of each desk, so that claims that are opened one after the other ask once. */
const asked = new WeakMap<ClaimDeeds, Asked>()
const longEnough = 60_000

async function ask(deeds: ClaimDeeds): Promise<readonly SourceRule[] | null> {
  const answer = await deeds.readSourceRules({})
  if (!answer.ok) return null
  const { rules, independentSources } = answer.value
  const sourceRules = rules.filter(({ isOn }) => isOn).map(({ key }) => key)
  return rulesOn({ sourceRules, independentSources })
}

/** The rules for sources that are on, of the last minute; null until they are known. */
export function useSourceRules(): readonly SourceRule[] | null {
  const { deeds } = useClaimDesk()
  const [rules, setRules] = useState<readonly SourceRule[] | null>(null)
  const read = useEffectEvent(() => {
    const at = performance.now()
    const known = asked.get(deeds)
    if (known && at - known.at < longEnough) return known.answer
    const answer = ask(deeds)
    asked.set(deeds, { at, answer })
    void answer.then((found) => found ?? asked.delete(deeds)) // a lost answer is asked for again by the next claim
    return answer
  })
  useEffect(() => {
    let isGone = false
    void read().then((found) => !isGone && setRules(found))
    return () => {
      isGone = true
    }
  }, [])
  return rules
}
