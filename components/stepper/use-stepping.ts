import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { partsOf, stillWhole } from '@/components/claim/parts'
import { useLatest } from '@/components/claim/use-latest'
import { snap } from '@/lib/anchor/graphemes'
import type { Span } from '@/lib/anchor/span'
import { wordsIn } from '@/lib/anchor/words'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { spansIn } from '@/components/article/passages'
import { placeSelection } from '@/components/article/place-selection'
import type { StepDeed } from './step-keys'
import { pieceSays, stepSays } from './step-words'
import {
  pieceOf,
  stepped,
  turned,
  withEnds,
  withOneMore,
  withoutPiece,
  withSelected,
  type Stepping,
} from './stepping'
import { newClaim, type Aim } from '@/components/article/use-marking'
import { usePull } from './use-pull'
import type { Selected } from '@/components/article/use-selection'
import { useStepKeys } from './use-step-keys'

/** What the stepper can be opened for on a claim. */
export type ClaimAim = 'add-passage' | 'move-boundaries' | 'break-down'

type Wishes = {
  root: RefObject<HTMLElement | null>
  toolbar: RefObject<HTMLElement | null>
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  selected: Selected | null
  readNow: () => readonly Span[] | null
  clearSelection: () => void
  /** Words to begin with when a claim has none in this text. */
  nearby: () => Span | null
  commit: (aim: Aim, spans: readonly Span[]) => Promise<boolean>
  forgive: () => void
}

/** Stepping to words without a selection: what is stepped to, what is told of each step, and the ways in and out. */
export function useStepping(wishes: Wishes) {
  const {
    root,
    toolbar,
    article,
    revision,
    claims,
    selected,
    readNow,
    clearSelection,
    nearby,
    commit,
    forgive,
  } = wishes
  const [stepping, draw] = useState<Stepping | null>(null)
  const live = useRef(stepping)
  const [heard, tell] = useState('')
  const cameFrom = useRef<Element | null>(null)
  const left = useRef<Span | null>(null)
  const { language, direction } = article
  const { text, sentences } = revision

  const keep = (next: Stepping | null) => {
    live.current = next
    draw(next)
  }
  const change = (next: Stepping, says = pieceSays(text, next, language)) => {
    keep(next)
    tell(says)
    forgive()
  }
  const open = (aim: Aim, spans: readonly Span[]) => {
    const pieces = spans.flatMap((span) => snap(text, span) ?? [])
    if (pieces.length === 0) return null
    if (!live.current) cameFrom.current = document.activeElement
    clearSelection()
    const opened = { aim, pieces, at: 0 }
    change(opened)
    return opened
  }
  const openOnClaim = (claimId: string, name: ClaimAim) => {
    const claim = claims.find((one) => one.id === claimId)
    const own = claim ? spansIn(claim.spans, revision.number) : []
    const start = own.length > 0 ? null : nearby()
    if (name === 'break-down') {
      const taken = partsOf(claims, claimId).flatMap((part) => spansIn(part.spans, revision.number))
      const whole = stillWhole(own, taken, (span) => wordsIn(text, span, language).length > 0) ?? start
      return void (whole && open({ name: 'new-claim', parent: claimId }, [whole]))
    }
    const opened = open({ name, claimId }, start ? [start] : own)
    const more =
      opened && name === 'add-passage' && !start
        ? withOneMore(text, { ...opened, at: own.length - 1 }, sentences, language)
        : null
    if (more) change(more)
  }
  const close = () => {
    keep(null)
    tell('')
    forgive()
    const from = cameFrom.current
    cameFrom.current = null
    if (from instanceof HTMLElement && from.isConnected && from !== document.body)
      from.focus({ preventScroll: true })
  }
  const leave = () => {
    const { current: now } = live
    if (now?.aim.name === 'new-claim') left.current = pieceOf(now)
    close()
  }
  const finish = async () => {
    const { current: now } = live
    if (!now) return
    const byHand = readNow()
    const done = byHand ? withSelected(now, byHand) : now
    keep(done)
    if (await commit(done.aim, done.pieces)) {
      // A new claim's panel takes the focus; it must not be fetched back.
      if (done.aim.name === 'new-claim') cameFrom.current = null
      close()
    } else keep({ ...done, isHeld: false })
  }
  const ask = (deed: StepDeed) => {
    const { current: now } = live
    if (!now) return
    if (deed.name === 'commit') return void finish()
    if (deed.name === 'leave') return leave()
    if (deed.name === 'step') {
      const asked = { ...deed, language }
      const next = stepped(text, now, asked)
      return change(next, stepSays(text, now, next, asked))
    }
    const next = {
      'add-passage': () => withOneMore(text, now, sentences, language) ?? now,
      'remove-passage': () => withoutPiece(now),
      'next-passage': () => turned(now, 1),
      'previous-passage': () => turned(now, -1),
    }[deed.name]
    change(next())
  }
  const pull = usePull({ article, revision, claims, live, keep, change, finish, forgive })

  useStepKeys({ live, root, toolbar, direction, ask: useLatest(ask) })
  useEffect(() => {
    if (!stepping && left.current && root.current) placeSelection(root.current, left.current)
    left.current = null
  }, [stepping, root])
  const takeSelected = useLatest((spans: readonly Span[]) => {
    if (!live.current) return
    clearSelection()
    change(withSelected(live.current, spans))
  })
  useEffect(() => {
    if (selected) takeSelected.current(selected.spans)
  }, [selected, takeSelected])
  const latest = useLatest({ open, openOnClaim })
  return {
    stepping,
    heard,
    ask,
    leave,
    pull,
    openOn: useCallback((spans: readonly Span[]) => latest.current.open(newClaim, spans) !== null, [latest]),
    openOnClaim: useCallback(
      (claimId: string, name: ClaimAim) => latest.current.openOnClaim(claimId, name),
      [latest],
    ),
    toSentence: (span: Span) => {
      const words = snap(text, span)
      if (live.current && words) change(withEnds(live.current, words))
      return words !== null
    },
  }
}
