import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { spansIn, toSend } from './passages'
import { placeSelection } from './place-selection'
import { newClaim, useMarking, type Aim, type MarkingDeeds } from './use-marking'
import type { Step } from './use-undo'

type Wishes = {
  root: RefObject<HTMLElement | null>
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  deeds: MarkingDeeds
  clearSelection: () => void
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  onChoose: (id: string | null) => void
  offer: (step: Step) => void
}

const moved: Record<Exclude<Aim['name'], 'new-claim'>, { done: string; undone: string }> = {
  'add-passage': { done: 'Passage added.', undone: 'Passage taken away.' },
  'move-boundaries': { done: 'Boundaries moved.', undone: 'Boundaries moved back.' },
}

/** Making claims and passages out of words, and taking back what was made, moved or dropped. */
export function useMaking({ root, article, revision, claims, deeds, clearSelection, onClaim, onRemoved, onChoose, offer }: Wishes) {
  const [fresh, setFresh] = useState<string | null>(null)
  const latest = useRef(claims)
  useEffect(() => {
    latest.current = claims
  })
  const versionOf = (claim: Claim) => latest.current.find((one) => one.id === claim.id)?.version ?? claim.version

  const onMarked = (claim: Claim) => {
    onClaim(claim)
    setFresh(claim.id)
    onChoose(claim.id)
    const undo = async () => {
      const answer = await deeds.removeClaim({ claimId: claim.id, version: versionOf(claim) })
      if (answer.ok) {
        onChoose(null)
        onRemoved(claim.id)
      }
      return answer
    }
    offer({ done: 'Claim marked.', undone: 'Claim taken away.', undo })
  }
  const edit = async (claim: Claim, change: { state: 'open' } | { revision: number; spans: ReturnType<typeof toSend> }) => {
    const answer = await deeds.editClaim({ claimId: claim.id, version: versionOf(claim), ...change })
    if (answer.ok) onClaim(answer.value)
    return answer
  }
  const onMoved = (before: Claim, after: Claim, aim: Aim) => {
    if (aim.name === 'new-claim') return
    const spans = toSend(revision.text, spansIn(before.spans, revision.number))
    offer({ ...moved[aim.name], undo: () => edit(after, { revision: revision.number, spans }) })
  }
  const marking = useMarking({ article, revision, claims, deeds, onClaim, onMarked, onMoved })

  const { refusal } = marking
  const byHand = useRef<Span | null>(null)
  useEffect(() => {
    if (refusal && byHand.current && root.current) placeSelection(root.current, byHand.current)
    byHand.current = null
  }, [refusal, root])

  /** Marks the selected words; when it is refused they stay selected. */
  const markSelected = async (span: Span) => {
    byHand.current = span
    if (await marking.commit(newClaim, [span])) clearSelection()
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
    offer({ done: 'Claim dropped.', undone: 'Claim restored.', undo })
  }, [deeds, onClaim, offer])
  return { ...marking, markSelected, onAnswer, fresh }
}
