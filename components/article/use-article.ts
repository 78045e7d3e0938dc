import { useCallback, useMemo, useState, type RefObject } from 'react'
import type { ArticleMenuDeeds } from '@/components/assign/article-menu'
import { useHere } from '@/components/assign/use-here'
import type { ClaimDeeds, PanelKeys } from '@/components/claim/column-props'
import { useLatest } from '@/components/claim/use-latest'
import { wait } from '@/components/claim/wait'
import type { Client } from '@/components/desk/deeds'
import type { ToastWords } from '@/components/ui/toast'
import type { Dossier } from '@/lib/domain/dossier'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { scalesByLayer } from '@/lib/domain/scales'
import type { Listen } from './listen'
import { topmostStart } from './reading-place'
import { afterMarks, makeSentMarks } from './sent-marks'
import { pieceOf } from '@/components/stepper/stepping'
import { useOwnLetters } from './own-letters'
import { sectionsOf } from './page-sections'
import { useArticleNow } from './use-article-now'
import { useAskedSentence } from './use-asked-sentence'
import { useClaims } from './use-claims'
import { useCommands } from './use-commands'
import { useCovering, type CoveringDeeds } from './use-covering'
import type { DetailDeeds } from './use-details'
import { useKeys } from './use-keys'
import { useMaking } from './use-making'
import type { MarkingDeeds } from './use-marking'
import { usePlace } from './use-place'
import { useRevision } from './use-revision'
import { useSelection } from './use-selection'
import { useSideScroll } from './use-side-scroll'
import { useSight } from './use-sight'
import { useStepping } from '@/components/stepper/use-stepping'
import { useTextSide } from './use-text-side'
import { useTapped } from '@/components/stepper/use-tapped'
import { useTicks } from './use-ticks'
import { useUndo } from './use-undo'
import { useUpdates } from './use-updates'

/** What the article screen is handed: what is known of the article, who reads it, and the desk as plain functions. */
export type ArticleAsked = {
  dossier: Dossier
  actor: Actor
  deeds: ClaimDeeds &
    MarkingDeeds &
    CoveringDeeds &
    DetailDeeds &
    ArticleMenuDeeds &
    Pick<Client, 'readPresence'>
  /** The query of the link as the server saw it. */
  search: string
  refresh: () => void
  listen: Listen
}

type Parts = {
  root: RefObject<HTMLElement | null>
  side: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
  toolbar: RefObject<HTMLElement | null>
  say: (words: ToastWords) => void
  help: () => void
  talk: (sentence: number | null) => void
}

/**
 * What the article screen knows and does: claims, selection, marking, keys and colleagues' changes, wired together. Which claim is chosen
 * and which pass the filter is read from the place at each key and click: nothing here is thought through again when that changes.
 */
export function useArticle(
  { dossier, actor, deeds: desk, search, refresh, listen }: ArticleAsked,
  { root, side, panel, toolbar, say, help, talk }: Parts,
) {
  const [marks] = useState(() => makeSentMarks(wait))
  const deeds = useMemo(() => afterMarks(desk, marks), [desk, marks])
  const { revision, onCovered } = useRevision(dossier)
  const { offer, undoLast } = useUndo(say)
  const scales = useMemo(() => scalesByLayer(dossier.scales), [dossier.scales])
  const people = useMemo(
    () => new Map([actor, ...dossier.people].map(({ id, name }) => [id, name])),
    [actor, dossier.people],
  )

  const { claims, onClaim, onClaims, onRemoved } = useClaims(dossier)
  const article = useArticleNow(dossier, claims, revision.sentences)
  const place = usePlace(search)
  const { choose: onChoose } = place
  const sight = useSight(place, claims, actor.id)
  const sections = useMemo(() => sectionsOf(revision.blocks), [revision.blocks])
  const { ticks, ticksBySection, claimsBySection, figures } = useTicks(
    sections,
    revision,
    claims,
    scales.substance,
  )

  const { selected, readNow, clear } = useSelection(root, revision)
  useOwnLetters(
    root,
    revision,
    useCallback((text: string) => say({ text }), [say]),
  )
  const { tapped, tap } = useTapped(revision.text, ticks)
  const letGo = useCallback(() => {
    clear()
    tap(null)
  }, [clear, tap])
  const making = useMaking({
    root,
    article,
    revision,
    claims,
    me: actor.id,
    deeds,
    marks,
    place,
    clearSelection: letGo,
    onClaim,
    onRemoved,
    offer,
    holds: (id) => panel.current?.holds(id) ?? false,
  })
  const mayMark = may(actor, 'mark-claim')
  const nearby = () => {
    const reading = root.current && topmostStart(root.current)
    return ticks.find((tick) => tick.end > (reading ?? 0)) ?? null
  }
  const stepper = useStepping({
    root,
    toolbar,
    article,
    revision,
    claims,
    selected,
    readNow,
    clearSelection: clear,
    nearby,
    commit: making.commit,
    forgive: making.forgive,
  })
  const { stepping, openOn, openOnClaim } = stepper
  const text = useTextSide({
    root,
    panel,
    revision,
    sight,
    claims,
    ticks,
    onChoose,
    onTap: mayMark && !stepping ? tap : undefined,
  })
  const covering = useCovering({
    article,
    revision,
    ticks,
    deeds,
    onCovered,
    selectSentence: text.selectSentence,
    offer,
    say,
  })
  const here = useHere(article.id, actor.id, deeds.readPresence)
  const updates = useUpdates({
    articleId: article.id,
    lastSeq: dossier.lastSeq,
    isOurs: (seq) => dossier.article.state !== 'ready' && claims.some((claim) => claim.lastSeq === seq),
    isWriting: () =>
      making.waiting.now().length > 0 ||
      covering.why !== null ||
      selected !== null ||
      tapped !== null ||
      stepping !== null ||
      (panel.current?.isWriting() ?? false),
    onPresence: here.ask,
    refresh,
    listen,
  })
  const back = () => {
    if (text.crossing.now()) text.crossing.put(null)
    else if (stepping) stepper.leave()
    else if (tapped) tap(null)
    else if (readNow()) clear()
    else if (sight().chosen) onChoose(null)
    else return false
    return true
  }
  const run = useCommands({
    root,
    sight,
    ticks,
    revision: revision.number,
    panel,
    back,
    onChoose,
    help,
    talk,
    readNow: () => (stepping ? [pieceOf(stepping)] : readNow()),
    mark: (spans) => mayMark && void making.markSelected(spans),
    cover: (spans) => mayMark && !stepping && void covering.cover(spans),
    askWhy: (spans) => mayMark && !stepping && covering.askWhy(spans),
    stepTo: (spans) => mayMark && openOn(spans),
    undoLast: () => making.undoOnItsWay() || undoLast(),
    openAtCaret: text.openAtCaret,
    goBetween: text.goBetween,
    selectSentence: (index) => (stepping ? stepper.toSentence(ticks[index]!) : text.selectSentence(index)),
  })
  useKeys(run)
  const latestRun = useLatest(run)
  const goToPending = useCallback(() => void latestRun.current('next-pending', 0), [latestRun])
  useAskedSentence(
    () => run('next-pending', 0) || say({ text: 'Every sentence has been looked at.' }),
    text.selectSentence,
  )
  useSideScroll({ root, side, panel, sight, revision: revision.number })
  const column = {
    place,
    article,
    text: revision.text,
    claims,
    actor,
    people,
    scales,
    deeds,
    onRemoved,
    onClaims,
    takeFresh: making.takeFresh,
    marks: making.own,
    onClaim: making.onAnswer,
    offerBack: making.offerBack,
    onShowWords: text.focusWords,
    onAddPassage: useCallback((claimId: string) => openOnClaim(claimId, 'add-passage'), [openOnClaim]),
    onBreakDown: useCallback((claimId: string) => openOnClaim(claimId, 'break-down'), [openOnClaim]),
    onMoveBoundaries: useCallback(
      (claimId: string) => openOnClaim(claimId, 'move-boundaries'),
      [openOnClaim],
    ),
  }
  /** Where the list of the sentences leads: to the claims of a sentence, else into the stepper on its words. */
  const latestGo = useLatest((index: number) => {
    const tick = ticks[index]
    if (!tick || tick.claims.length > 0 || !mayMark || !openOn([tick])) text.goToSentence(index)
  })
  const marked = selected ?? tapped
  const marker = mayMark && marked && !stepping ? marked : null
  return {
    deeds,
    place,
    article,
    revision,
    sections,
    claims,
    ticks,
    ticksBySection,
    claimsBySection,
    figures,
    scales,
    column,
    making,
    stepper,
    marker,
    covering,
    people,
    text,
    updates,
    goToPending,
    run,
    here: here.others,
    toSentence: useCallback((index: number) => latestGo.current(index), [latestGo]),
  }
}
