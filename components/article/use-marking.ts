import { useState, type RefObject } from 'react'
import { isClaim } from '@/components/claim/held-forms'
import type { Client } from '@/components/client/client'
import { useNewWatched, type Watched } from '@/components/ui/watched'
import type { Span } from '@/lib/anchor/span'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { joined, type SentSpan } from './passages'
import { wordsOnPage } from './read-selection'

/** What words are marked for: a new claim, which may be part of another, one more passage of a claim, or other boundaries of it. */
export type Aim =
  NewClaim | { name: 'add-passage'; claimId: string } | { name: 'move-boundaries'; claimId: string }
type NewClaim = { name: 'new-claim'; parent?: string }

export const newClaim: Aim = { name: 'new-claim' }

export type MarkingDeeds = Pick<Client, 'markClaim' | 'editClaim' | 'removeClaim'>

type Wishes = {
  root: RefObject<HTMLElement | null>
  revision: RevisionView
  claims: readonly Claim[]
  deeds: MarkingDeeds
  onClaim: (claim: Claim) => void
  /** Makes a new claim of the words, at once. */
  onMark: (spans: readonly SentSpan[], parent?: string) => void
  onMoved: (before: Claim, after: Claim, aim: Aim) => void
}

/** Why words could not be marked, and which. */
export type Refused = Readonly<{ spans: readonly Span[]; says: string }>

type Marking = {
  /** The words that are lit before the server has answered for them: those that a claim will have. */
  waiting: Watched<readonly Span[]>
  refusal: Refused | null
  /** Marks all those words at once: as one new claim, or as the passages that the claim has from now on. */
  commit: (aim: Aim, spans: readonly Span[]) => Promise<boolean>
  forgive: () => void
}

const none: readonly Span[] = []

const notOurs =
  'Something in this browser, such as a page translator, changed the article’s words here. Turn it off for this page, then mark them.'

/** Turns words into claims and passages, as the page shows them: what a claim will have is lit at once, and the light goes when the server refuses. */
export function useMarking({ root, revision, claims, deeds, onClaim, onMark, onMoved }: Wishes): Marking {
  const waiting = useNewWatched(none)
  const [refusal, setRefusal] = useState<Refused | null>(null)

  /** Each stretch with the words that the page shows there, which the server compares with its own; null where they are not the revision's. */
  const asShown = (spans: readonly Span[]): SentSpan[] | null => {
    const sent = joined(spans).map((span) => ({
      ...span,
      exact: root.current && wordsOnPage(root.current, revision, span),
    }))
    return sent.every((span): span is SentSpan => span.exact !== null) ? sent : null
  }
  const place = async (spans: SentSpan[], claim: Claim, aim: Aim) => {
    waiting.put(spans)
    const answer = await deeds.editClaim({
      claimId: claim.id,
      version: claim.version,
      revision: revision.number,
      spans,
    })
    waiting.put(none)
    if (answer.ok) {
      onClaim(answer.value)
      onMoved(claim, answer.value, aim)
    } else if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
    return answer
  }
  const commit = async (aim: Aim, spans: readonly Span[]) => {
    const claim = aim.name === 'new-claim' ? null : claims.find((one) => one.id === aim.claimId)
    if (claim === undefined || (claim && waiting.now().length > 0)) return false
    const shown = asShown(spans)
    setRefusal(shown ? null : { spans, says: notOurs })
    if (!shown) return false
    if (aim.name === 'new-claim') return (onMark(shown, aim.parent), true)
    const answer = await place(shown, claim!, aim)
    if (!answer.ok) setRefusal({ spans, says: answer.problem.message })
    return answer.ok
  }
  return { waiting, refusal, commit, forgive: () => setRefusal(null) }
}
