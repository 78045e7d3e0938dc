import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { ClaimDeeds, ColumnMarks, WayBack } from '@/components/claim/column-props'
import { whenComposed } from '@/components/claim/early-wording'
import { isClaim } from '@/components/claim/held-forms'
import { afterPaint } from '@/components/ui/after-paint'
import { useNewWatched } from '@/components/ui/watched'
import type { Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { areFirstLettersInHand } from './first-letters'
import { moreThanMark } from './more-than-mark'
import { isOwnMark, newId, ownMark } from './own-mark'
import { spansIn, toSend, type SentSpan } from './passages'
import { placeSelection } from './place-selection'
import type { SentMarks } from './sent-marks'
import { markedByMistake, type TakingBack } from './take-back-dialog'
import { useDoubt } from './use-doubt'
import { newClaim, useMarking, type Aim, type MarkingDeeds } from './use-marking'
import type { Place } from './use-place'
import type { Step } from './use-undo'

type Wishes = {
  root: RefObject<HTMLElement | null>
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  me: string
  deeds: MarkingDeeds & Pick<ClaimDeeds, 'editClaim'>
  marks: SentMarks
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

/** Whether a hand has a keyboard before it: it pressed a key just now, or its screen is not touched. */
const hasKeyboard = (): boolean =>
  window.event instanceof KeyboardEvent || !window.matchMedia('(pointer: coarse)').matches

/** Making claims and passages out of words, and taking back what was made, moved or dropped. */
export function useMaking({
  root,
  article,
  revision,
  claims,
  me,
  deeds,
  marks,
  place,
  clearSelection,
  onClaim,
  onRemoved,
  offer,
  holds,
}: Wishes) {
  const { choose: onChoose } = place
  const fresh = useRef<string | null>(null)
  const [takingBack, askToTakeBack] = useState<TakingBack | null>(null)
  const latest = useRef(claims)
  useEffect(() => {
    latest.current = claims
  })
  // Whoever has gone on to another claim comes back as a reader: keys are keys then.
  useEffect(
    () =>
      place.listen(() => {
        if (place.now().chosen !== fresh.current) fresh.current = null
      }),
    [place],
  )
  const takeFresh = useCallback((claimId: string) => {
    const isIt = fresh.current === claimId
    if (isIt) fresh.current = null
    return isIt
  }, [])
  const isStanding = (id: string) => latest.current.some((one) => one.id === id && one.state !== 'dropped')
  const asItIs = (claim: Claim) => latest.current.find((one) => one.id === claim.id) ?? claim

  const remove = async (claim: Claim) => {
    const named = { claimId: claim.id, version: claim.version }
    const answer = isHiding(article)
      ? await deeds.editClaim({ ...named, state: 'dropped', reason: markedByMistake })
      : await deeds.removeClaim(named)
    if (answer.ok) {
      if (place.now().chosen === claim.id) onChoose(null)
      if ('state' in answer.value) onClaim(answer.value)
      else onRemoved(claim.id)
    } else if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
    return answer
  }
  const onMarked = (claim: Claim) => {
    onClaim(claim)
    const undo = async () => {
      const now = asItIs(claim)
      const more = moreThanMark(now, latest.current)
      if (more.length === 0 && !holds(claim.id)) return remove(now)
      return (askToTakeBack({ claim: now, more: more.length > 0 ? more : ['what you are writing'] }), null)
    }
    offer({ done: 'Claim marked.', undone: 'Claim taken away.', undo, isOver: () => !isStanding(claim.id) })
  }
  const letGoOf = useRef(new Set<string>())
  const firstLetters = useNewWatched<string | null>(null)
  /** Opens a claim that was marked just now, once its highlight is painted, with its wording in hand where nobody went elsewhere meanwhile. */
  const openMarked = (claimId: string, takesFocus: boolean) => {
    fresh.current = takesFocus && areFirstLettersInHand() ? claimId : null
    flushSync(() => {
      firstLetters.put(null)
      if (isStanding(claimId)) onChoose(claimId)
    })
  }
  /** Makes a claim of the words at once, takes what is typed from then on as its wording, and tells the desk. */
  const onMark = (spans: readonly SentSpan[], parent?: string) => {
    const claim = ownMark({
      id: newId(),
      articleId: article.id,
      revision: revision.number,
      spans,
      parent,
      by: me,
      at: new Date(),
    })
    const takesFocus = hasKeyboard()
    const ask = () =>
      deeds.markClaim({
        id: claim.id,
        articleId: article.id,
        revision: revision.number,
        spans: [...spans],
        ...(parent && { parent }),
      })
    // Sent first: what the panel asks of the desk about it waits for it.
    void marks.send(claim.id, ask).then((made) => {
      if (made && !letGoOf.current.has(made.id)) onMarked(made)
      else if (made) void remove(made)
    })
    clearSelection()
    flushSync(() => {
      onClaim(claim)
      if (takesFocus) firstLetters.put(claim.id)
    })
    afterPaint(() => void whenComposed().then(() => openMarked(claim.id, takesFocus)))
  }
  /** Lets go of a mark that the desk has not taken; the words are selected as before. */
  const letGo = useCallback(
    (claim: Claim) => {
      letGoOf.current.add(claim.id)
      marks.letGo(claim.id)
      flushSync(() => {
        onChoose(null)
        onRemoved(claim.id)
      })
      const span = claim.spans[0]
      if (span && span.revision === revision.number && root.current) placeSelection(root.current, span)
    },
    [marks, onChoose, onRemoved, revision.number, root],
  )
  const edit = async (
    claim: Claim,
    change: { state: 'open' } | { revision: number; spans: ReturnType<typeof toSend> },
  ) => {
    const answer = await deeds.editClaim({ claimId: claim.id, version: asItIs(claim).version, ...change })
    if (answer.ok) onClaim(answer.value)
    return answer
  }
  const onMoved = (before: Claim, after: Claim, aim: Aim) => {
    if (aim.name === 'new-claim') return
    const spans = toSend(revision.text, spansIn(before.spans, revision.number))
    const placed = (claim: Claim) => JSON.stringify(spansIn(claim.spans, revision.number))
    offer({
      ...moved[aim.name],
      undo: () => edit(after, { revision: revision.number, spans }),
      isOver: () => !isStanding(after.id) || placed(asItIs(after)) !== placed(after),
    })
  }
  const marking = useMarking({ root, revision, claims, deeds, onClaim, onMark, onMoved })
  const { doubt, isSure } = useDoubt({ claims, revision, language: article.language, onOpen: onChoose })
  const commit = async (aim: Aim, spans: readonly Span[]) => {
    const sure = isSure(aim, spans)
    return (sure === true || (await sure)) && marking.commit(aim, spans)
  }
  /** Takes in what the column's deeds answered, and offers to take back a drop. */
  const onAnswer = useCallback(
    (claim: Claim) => {
      const before = latest.current.find((one) => one.id === claim.id)
      onClaim(claim)
      if (claim.state !== 'dropped' || before === undefined || before.state === 'dropped') return
      const undo = async () => {
        const answer = await deeds.editClaim({ claimId: claim.id, version: claim.version, state: 'open' })
        if (answer.ok) onClaim(answer.value)
        return answer
      }
      offer({
        done: 'Claim dropped.',
        undone: 'Claim restored.',
        undo,
        isOver: () => latest.current.some((one) => one.id === claim.id && one.state !== 'dropped'),
      })
    },
    [deeds, onClaim, offer],
  )
  const offerBack = useCallback(
    ({ isOver, ...way }: WayBack) => offer({ ...way, isOver: () => isOver(latest.current) }),
    [offer],
  )
  /** Lets go of the newest mark that the desk has not answered for; answers whether there is one, which stays when words were written for it. */
  const undoOnItsWay = () => {
    const newest = latest.current.findLast((claim) => isOwnMark(claim) && marks.standing.now().has(claim.id))
    if (newest && !holds(newest.id)) letGo(newest)
    return newest !== undefined
  }
  const own: ColumnMarks = useMemo(
    () => ({ standing: marks.standing, again: marks.again, letGo }),
    [marks, letGo],
  )
  return {
    ...marking,
    firstLetters,
    commit,
    doubt,
    own,
    undoOnItsWay,
    onAnswer,
    offerBack,
    takeFresh,
    takingBack,
    leaveTakingBack: () => askToTakeBack(null),
    markSelected: (spans: readonly Span[]) => commit(newClaim, spans),
  }
}
