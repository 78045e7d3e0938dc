import { useCallback, useEffect, useRef } from 'react'
import type { Client } from '@/components/desk/deeds'
import { useLatest } from '@/components/claim/use-latest'
import type { Claim } from '@/lib/domain/claim'
import { isSketch } from '@/lib/domain/sketch'

export type DetailDeeds = Pick<Client, 'listClaims'>

type Wishes = {
  articleId: string
  claims: readonly Claim[]
  /** Whether every claim is needed whole, as for a search in their words. */
  needsAll: boolean
  deeds: DetailDeeds
  onClaims: (claims: readonly Claim[]) => void
}

const rest = 30
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
    const wanted = claims.filter((claim) => isSketch(claim) && !asked.current.has(claim) && (needsAll || seen.current.has(claim.id))).slice(0, mostAtOnce)
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
  const look = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void ask(), rest)
  }, [ask])
  useEffect(() => {
    if (needsAll) look()
  }, [needsAll, look])
  useEffect(() => {
    if (claims.some((claim) => isSketch(claim) && seen.current.has(claim.id))) look()
  }, [claims, look])
  useEffect(() => () => clearTimeout(waiting.current), [])
  return useCallback((ids) => {
    seen.current = new Set(ids)
    if (latest.current.claims.some((claim) => isSketch(claim) && seen.current.has(claim.id))) look()
  }, [latest, look])
}
