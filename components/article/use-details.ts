import { useCallback, useEffect, useRef } from 'react'
import type { Client } from '@/components/client/client'
import { useLatest } from '@/components/ui/use-latest'
import type { Claim } from '@/lib/domain/claim'
import { isSketch } from '@/lib/domain/sketch'

export type DetailDeeds = Pick<Client, 'listClaims'>

type Wishes = {
  articleId: string
  claims: readonly Claim[]
  chosen: string | null
  /** Whether every claim is needed whole, as for a search in their words. */
  needsAll: boolean
  deeds: DetailDeeds
  onClaims: (claims: readonly Claim[]) => void
}

const rest = 30
/** The list must have stood still for so long before its cards are asked for: while it runs past, each answer would draw the whole screen. The open card does not wait. */
const stillness = 150
const again = 5000
const mostAtOnce = 100

/** Asks for the rest of claims that are known as sketches only: of those whose cards are drawn, and of all where all are needed. Gives what hears of the drawn cards. */
export function useDetails(wishes: Wishes): (ids: readonly string[]) => void {
  const latest = useLatest(wishes)
  const seen = useRef<ReadonlySet<string>>(new Set())
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(new WeakSet<Claim>())
  const isAsking = useRef(false)
  const ask = useCallback(async () => {
    const { articleId, claims, needsAll, deeds, onClaims } = latest.current
    const wanted = claims
      .filter(
        (claim) => isSketch(claim) && !asked.current.has(claim) && (needsAll || seen.current.has(claim.id)),
      )
      .slice(0, mostAtOnce)
    if (wanted.length === 0 || isAsking.current) return
    isAsking.current = true
    const answer = await deeds.listClaims({ articleId, ids: wanted.map((claim) => claim.id).join() })
    isAsking.current = false
    if (answer.ok) {
      for (const claim of wanted) asked.current.add(claim)
      onClaims(answer.value.items)
    }
    waiting.current = setTimeout(() => void ask(), answer.ok ? rest : again)
  }, [latest])
  const { claims, needsAll } = wishes
  const look = useCallback(
    (pause: number) => {
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => void ask(), pause)
    },
    [ask],
  )
  const lookAtCards = useCallback(() => {
    const { claims, chosen } = latest.current
    const sketches = claims.filter((claim) => seen.current.has(claim.id) && isSketch(claim))
    if (sketches.length > 0) look(sketches.some(({ id }) => id === chosen) ? rest : stillness)
  }, [latest, look])
  useEffect(() => {
    if (needsAll) look(rest)
  }, [needsAll, look])
  useEffect(lookAtCards, [claims, lookAtCards])
  useEffect(() => () => clearTimeout(waiting.current), [])
  return useCallback(
    (ids) => {
      seen.current = new Set(ids)
      lookAtCards()
    },
    [lookAtCards],
  )
}
