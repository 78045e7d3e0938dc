'use client'

import dynamic from 'next/dynamic'
import { useCallback, useMemo, useRef, useState } from 'react'
import { ClaimsColumn } from '@/components/claim/claims-column'
import type { ClaimDeeds, PanelKeys } from '@/components/claim/column-props'
import { passes } from '@/components/claim/filter'
import type { SaveState } from '@/components/claim/save-state'
import { useToast } from '@/components/ui/toast'
import { claimStateLabel, type Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { scalesFor } from '@/lib/domain/scales'
import { AimBanner } from './aim-banner'
import { ArticleBar } from './article-bar'
import { ArticleBody } from './article-body'
import { ChangePill } from './change-pill'
import { ClaimMaker } from './claim-maker'
import type { Listen } from './listen'
import { SentenceList } from './sentence-list'
import { progressOf, ticksOf } from './ticks'
import { useClaims } from './use-claims'
import { useCommands } from './use-commands'
import { useKeys } from './use-keys'
import { useMaking } from './use-making'
import { newClaim, type MarkingDeeds } from './use-marking'
import { usePlace } from './use-place'
import { useSelection } from './use-selection'
import { useSideScroll } from './use-side-scroll'
import { useTextSide } from './use-text-side'
import { useUpdates } from './use-updates'
import './article.css'

const KeysHelp = dynamic(() => import('./keys-help').then((file) => file.KeysHelp))
const OverlapMenu = dynamic(() => import('./overlap-menu').then((file) => file.OverlapMenu))

type ArticleScreenProps = {
  dossier: Dossier
  actor: Actor
  now: string
  deeds: ClaimDeeds & MarkingDeeds
  /** The query of the link as the server saw it. */
  search: string
  refresh: () => void
  listen: Listen
}

/** The article with its claims in the text and beside it: the screen on which a reviewer works. */
export function ArticleScreen({ dossier, actor, now, deeds, search, refresh, listen }: ArticleScreenProps) {
  const { article } = dossier
  const root = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const panel = useRef<PanelKeys>(null)
  const revision = useRevision(dossier)
  const scales = useMemo(() => scalesFor(article.kind), [article.kind])
  const people = useMemo(() => new Map(dossier.people.map(({ id, name }) => [id, name])), [dossier.people])
  const [save, setSave] = useState<SaveState>({ name: 'nothing-yet' })
  const [isHelpOpen, openHelp] = useState(false)
  const { toast, say } = useToast()

  const { claims, onClaim, onRemoved } = useClaims(dossier)
  const { chosen, filter, onChoose, onFilter } = usePlace(search)
  const shown = useMemo(() => claims.filter((claim) => passes(claim, filter, actor.id)), [claims, filter, actor.id])
  const ticks = useMemo(() => ticksOf(revision.sentences, claims, revision.number, scales.substance), [revision, claims, scales])
  const figures = useMemo(() => progressOf(ticks, claims), [ticks, claims])

  const { selected, readNow, clear } = useSelection(root, revision.text)
  const making = useMaking({ root, article, revision, claims, deeds, clearSelection: clear, onClaim, onRemoved, onChoose, say })
  const text = useTextSide({ root, revision, shown, claims, ticks, chosen, onChoose })
  const isBusy = making.waiting.length > 0
  const updates = useUpdates({
    articleId: article.id,
    lastSeq: dossier.lastSeq,
    isOurs: (seq) => claims.some((claim) => claim.lastSeq === seq),
    isWriting: () => isBusy || selected !== null || making.aim !== newClaim || (panel.current?.isWriting() ?? false),
    refresh,
    listen,
  })
  const mayMark = may(actor, 'mark-claim')
  const back = () => {
    if (text.crossing) text.closeCrossing()
    else if (making.aim !== newClaim) making.aimAt(newClaim)
    else if (readNow()) clear()
    else if (chosen) onChoose(null)
    else return false
    return true
  }
  useKeys(useCommands({
    shown, ticks, chosen, panel, readNow, back, onChoose,
    mark: (span) => mayMark && void making.commit(span),
    undoLast: making.undoLast,
    help: () => openHelp(true),
    openAtCaret: text.openAtCaret,
    selectSentence: text.selectSentence,
  }))
  useSideScroll(root, side, shown, chosen !== null)
  const { aimAt } = making
  const onAddPassage = useCallback((claimId: string) => aimAt({ name: 'add-passage', claimId }), [aimAt])
  const onMoveBoundaries = useCallback((claimId: string) => aimAt({ name: 'move-boundaries', claimId }), [aimAt])
  const hasHeadline = revision.blocks.some((block) => block.kind === 'headline')

  return (
    <div className="min-h-dvh">
      <ArticleBar
        article={article} isTitle={!hasHeadline} figures={figures} save={save} isLineLost={updates.isLineLost}
        mayExport={may(actor, 'export-article')} onHelp={() => openHelp(true)}
      />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] print:block">
        <main id="content" tabIndex={-1} className="min-w-0 px-1 pt-8 pb-40 outline-none sm:px-6 lg:pt-12" {...text.onText}>
          <SentenceList ticks={ticks} text={revision.text} onSentence={text.goToSentence} />
          <ArticleBody article={article} revision={revision} claims={claims} shown={shown} ticks={ticks} chosen={chosen} waiting={making.waiting} rootRef={root} />
        </main>
        <aside
          ref={side} aria-label="Claims"
          className="lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:border-s lg:border-line print:hidden"
        >
          <ClaimsColumn
            article={article} claims={claims} shown={shown} chosen={chosen} fresh={making.fresh} filter={filter} actor={actor} people={people} scales={scales} now={now}
            deeds={deeds} panelRef={panel} onChoose={onChoose} onClaim={making.onAnswer} onRemoved={onRemoved} onFilter={onFilter}
            onAddPassage={onAddPassage} onMoveBoundaries={onMoveBoundaries} onSaveState={setSave}
          />
        </aside>
      </div>
      {mayMark && selected && !isBusy && <ClaimMaker selected={selected} aim={making.aim} refusal={making.refusal} onCommit={() => void making.commit(selected.span)} />}
      {text.crossing && <OverlapMenu crossing={text.crossing} claims={shown} scales={scales} onChoose={(id) => (text.closeCrossing(), onChoose(id))} onClose={text.closeCrossing} />}
      {isHelpOpen && <KeysHelp onClose={() => openHelp(false)} />}
      <AimBanner aim={making.aim} onEnd={() => making.aimAt(newClaim)} />
      <ChangePill waiting={updates.waiting} onShow={updates.show} />
      <p role="status" className="sr-only">{sayChosen(shown, chosen)}</p>
      {toast}
    </div>
  )
}

/** The chosen claim in words, for those who do not see it light up. */
function sayChosen(shown: readonly Claim[], chosen: string | null): string {
  const at = shown.findIndex((claim) => claim.id === chosen)
  const claim = shown[at]
  return claim ? `Claim ${at + 1} of ${shown.length}: ${claim.quote}. ${claimStateLabel[claim.state]}.` : ''
}

/** The revision on screen; a new reading of the same text keeps the old string, so that no block is drawn again for nothing. */
function useRevision({ revisions: [read] }: Dossier) {
  const [kept, keep] = useState(read!)
  const isSame = kept.sha256 === read!.sha256 && kept.number === read!.number
  if (kept !== read && !isSame) keep(read!)
  return useMemo(() => (isSame ? { ...read!, text: kept.text, blocks: kept.blocks } : read!), [isSame, kept, read])
}
