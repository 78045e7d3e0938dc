import { useCallback, useState } from 'react'
import type { Client } from '@/components/desk/deeds'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { movedTo, spansIn, toSend } from './passages'

/** What the next selection is for: a new claim, one more passage of a claim, or other boundaries of it. */
export type Aim = { name: 'new-claim' } | { name: 'add-passage'; claimId: string } | { name: 'move-boundaries'; claimId: string }

export const newClaim: Aim = { name: 'new-claim' }

export type MarkingDeeds = Pick<Client, 'markClaim' | 'editClaim' | 'removeClaim'>

type Wishes = {
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  deeds: MarkingDeeds
  onClaim: (claim: Claim) => void
  onMarked: (claim: Claim) => void
  onMoved: (before: Claim, after: Claim, aim: Aim) => void
}

type Refused = Readonly<{ span: Span; says: string }>

type Marking = {
  aim: Aim
  aimAt: (aim: Aim) => void
  waiting: readonly Span[]
  /** Why the last attempt was refused, and for which words. */
  refusal: Refused | null
  commit: (span: Span) => Promise<boolean>
}

const none: readonly Span[] = []
const notTouching = 'Select words that touch one of the claim’s present passages.'

/** Turns selections into claims and passages: lights them at once, and takes the light back when the server refuses. */
export function useMarking({ article, revision, claims, deeds, onClaim, onMarked, onMoved }: Wishes): Marking {
  const [aim, setAim] = useState<Aim>(newClaim)
  const [waiting, setWaiting] = useState(none)
  const [refusal, setRefusal] = useState<Refused | null>(null)

  const mark = async (span: Span) => {
    const answer = await deeds.markClaim({ articleId: article.id, revision: revision.number, spans: toSend(revision.text, [span]) })
    if (answer.ok) onMarked(answer.value)
    return answer
  }
  const place = async (span: Span, claim: Claim) => {
    const before = spansIn(claim.spans, revision.number)
    const after = aim.name === 'add-passage' ? [...before, span] : movedTo(before, span)
    if (!after) return null
    const answer = await deeds.editClaim({ claimId: claim.id, version: claim.version, revision: revision.number, spans: toSend(revision.text, after) })
    if (answer.ok) {
      onClaim(answer.value)
      onMoved(claim, answer.value, aim)
      setAim(newClaim)
    }
    return answer
  }
  const commit = async (span: Span) => {
    const claim = aim.name === 'new-claim' ? null : claims.find((one) => one.id === aim.claimId)
    if (waiting.length > 0 || claim === undefined) return false
    setRefusal(null)
    setWaiting([span])
    const answer = await (claim ? place(span, claim) : mark(span))
    setWaiting(none)
    if (!answer || !answer.ok) setRefusal({ span, says: answer ? answer.problem.message : notTouching })
    return answer?.ok ?? false
  }
  const aimAt = useCallback((next: Aim) => {
    setAim(next)
    setRefusal(null)
  }, [])
  return { aim, aimAt, waiting, refusal, commit }
}
