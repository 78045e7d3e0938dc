import { useRef, type RefObject } from 'react'
import type { Step } from '@/lib/anchor/words'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { spansIn } from '@/components/article/passages'
import { pulledTo, type Stepping } from './stepping'

type Wishes = {
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  live: RefObject<Stepping | null>
  keep: (next: Stepping | null) => void
  change: (next: Stepping) => void
  finish: () => Promise<void>
  forgive: () => void
}

/** An end that a hand pulls: of the words in the stepper, else of a claim, which is saved when the hand lets go. */
export function usePull({
  article: { language },
  revision: { text, number },
  claims,
  live,
  keep,
  change,
  finish,
  forgive,
}: Wishes) {
  const before = useRef<Stepping | null>(null)
  const first = useRef<Stepping | null>(null)
  const begin = (claimId: string | null, at: number) => {
    before.current = live.current
    const claim = claims.find((one) => one.id === claimId)
    first.current = live.current
      ? { ...live.current, at }
      : claim
        ? {
            aim: { name: 'move-boundaries', claimId: claim.id },
            pieces: spansIn(claim.spans, number),
            at,
            isHeld: true,
          }
        : null
    keep(first.current)
  }
  const to = (edge: Step['edge'], by: Step['by'], offset: number) => {
    if (first.current) keep(pulledTo(text, first.current, { edge, by, to: offset, language }))
  }
  const cancel = () => {
    keep(before.current)
    forgive()
  }
  const end = () => {
    const [now, from] = [live.current, first.current]
    if (!now || !from) return
    if (!now.isHeld) change(now)
    else if (
      now.pieces.every(
        ({ start, end: stop }, at) => start === from.pieces[at]?.start && stop === from.pieces[at].end,
      )
    )
      cancel()
    else void finish()
  }
  return { begin, to, end, cancel }
}
