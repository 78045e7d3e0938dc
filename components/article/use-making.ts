import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { ClaimDeeds } from '@/components/claim/column-props'
import { isClaim } from '@/components/claim/held-forms'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { moreThanMark } from './more-than-mark'
import { spansIn, toSend } from './passages'
import { placeSelection } from './place-selection'
import { markedByMistake, type TakingBack } from './take-back-dialog'
import { newClaim, useMarking, type Aim, type MarkingDeeds } from './use-marking'
import type { Place } from './use-place'
import type { Step } from './use-undo'

type Wishes = {
  root: RefObject<HTMLElement | null>
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  deeds: MarkingDeeds & Pick<ClaimDeeds, 'editClaim'>
  place: Place
  clearSelection: () => void
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  offer: (step: Step) => void
  /** Whether anything was typed here for a claim. */
  holds: (claimId: string) => boolean
}

const moved: Record<Exclude<Aim['name'], 'new-claim'>, { done: string; undone: string }> = {
  'add-passage': { done: 'Passage added.', undone: 'Passage taken away.' },
  'move-boundaries': { done: 'Boundaries moved.', undone: 'Boundaries moved back.' },
}

/** Making claims and passages out of words, and taking back what was made, moved or dropped. */
export function useMaking({ root, article, revision, claims, deeds, place, clearSelection, onClaim, onRemoved, offer, holds }: Wishes) {
  const { choose: onChoose } = place
  const fresh = useRef<string | null>(null)
  const [takingBack, askToTakeBack] = useState<TakingBack | null>(null)
  const latest = useRef(claims)
  useEffect(() => {
    latest.current = claims
  })
  // Whoever has gone on to another claim comes back as a reader: keys are keys then.
  useEffect(() => place.listen(() => {
    if (place.now().chosen !== fresh.current) fresh.current = null
  }), [place])
  const takeFresh = useCallback((claimId: string) => {
    const isIt = fresh.current === claimId
    if (isIt) fresh.current = null
    return isIt
  }, [])
  const isStanding = (id: string) => latest.current.some((one) => one.id === id && one.state !== 'dropped')
  const asItIs = (claim: Claim) => latest.current.find((one) => one.id === claim.id) ?? claim

  const onMarked = (claim: Claim) => {
    onClaim(claim)
    fresh.current = claim.id
    onChoose(claim.id)
    const undo = async () => {
      const now = asItIs(claim)
      const more = moreThanMark(now, latest.current)
      if (more.length > 0 || holds(claim.id)) return askToTakeBack({ claim: now, more: more.length > 0 ? more : ['what you are writing'] }), null
      const named = { claimId: claim.id, version: now.version }
      const answer = isHiding(article) ? await deeds.editClaim({ ...named, state: 'dropped', reason: markedByMistake }) : await deeds.removeClaim(named)
      if (answer.ok) {
        onChoose(null)
        if ('state' in answer.value) onClaim(answer.value)
        else onRemoved(claim.id)
      } else if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
      return answer
    }
    offer({ done: 'Claim marked.', undone: 'Claim taken away.', undo, isOver: () => !isStanding(claim.id) })
  }
  const edit = async (claim: Claim, change: { state: 'open' } | { revision: number; spans: ReturnType<typeof toSend> }) => {
    const answer = await deeds.editClaim({ claimId: claim.id, version: asItIs(claim).version, ...change })
    if (answer.ok) onClaim(answer.value)
    return answer
  }
  const onMoved = (before: Claim, after: Claim, aim: Aim) => {
    if (aim.name === 'new-claim') return
    const spans = toSend(revision.text, spansIn(before.spans, revision.number))
    const placed = (claim: Claim) => JSON.stringify(spansIn(claim.spans, revision.number))
    offer({
      ...moved[aim.name], undo: () => edit(after, { revision: revision.number, spans }),
      isOver: () => !isStanding(after.id) || placed(asItIs(after)) !== placed(after),
    })
  }
  const marking = useMarking({ root, article, revision, claims, deeds, onClaim, onMarked, onMoved })

  const { refusal } = marking
  const byHand = useRef<readonly Span[] | null>(null)
  useEffect(() => {
    if (refusal && byHand.current && root.current) placeSelection(root.current, byHand.current[0]!)
    byHand.current = null
  }, [refusal, root])

  /** Marks the selected words; when it is refused they stay selected. */
  const markSelected = async (spans: readonly Span[]) => {
    byHand.current = spans
    if (await marking.commit(newClaim, spans)) clearSelection()
  }
  /** Takes in what the column's deeds answered, and offers to take back a drop. */
  const onAnswer = useCallback((claim: Claim) => {
    const before = latest.current.find((one) => one.id === claim.id)
    onClaim(claim)
    if (claim.state !== 'dropped' || before === undefined || before.state === 'dropped') return
    const undo = async () => {
      const answer = await deeds.editClaim({ claimId: claim.id, version: claim.version, state: 'open' })
      if (answer.ok) onClaim(answer.value)
      return answer
    }
    offer({ done: 'Claim dropped.', undone: 'Claim restored.', undo, isOver: () => latest.current.some((one) => one.id === claim.id && one.state !== 'dropped') })
  }, [deeds, onClaim, offer])
  return { ...marking, markSelected, onAnswer, takeFresh, takingBack, leaveTakingBack: () => askToTakeBack(null) }
}
