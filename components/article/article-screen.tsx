'use client'

import dynamic from 'next/dynamic'
import { useMemo, useRef, useState } from 'react'
import { ClaimsColumn } from '@/components/claim/claims-column'
import type { PanelKeys } from '@/components/claim/column-props'
import type { SaveState } from '@/components/claim/save-state'
import { classNames } from '@/components/ui/class-names'
import { useToast } from '@/components/ui/toast'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import type { Layer, Scale } from '@/lib/domain/scales'
import { heardOf } from './appearance'
import { ArticleBar } from './article-bar'
import { ArticleBody } from './article-body'
import { ChangePill } from './change-pill'
import { CrossingMenu } from './crossing-menu'
import { Marking } from './marking'
import { SentenceList } from './sentence-list'
import { useArticle, type ArticleAsked } from './use-article'
import { useProvisional } from '@/components/stepper/use-provisional'
import './article.css'
import '@/components/stepper/stepping.css'

const KeysHelp = dynamic(() => import('./keys-help').then((file) => file.KeysHelp))

/** The article with its claims in the text and beside it: the screen on which a reviewer works. */
export function ArticleScreen({ now, ...asked }: ArticleAsked & { now: string }) {
  const { toast, say } = useToast()
  const [isHelpOpen, openHelp] = useState(false)
  const [save, setSave] = useState<SaveState>({ name: 'nothing-yet' })
  const root = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const panel = useRef<PanelKeys>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const help = () => openHelp(true)
  const {
    article, revision, sections, claims, shown, chosen, ticks, ticksBySection, figures, scales, column, making, stepper, marker, handled, provisional, covering, people, text, toSentence, updates, onChoose, goToPending,
  } = useArticle(asked, { root, side, panel, toolbar, say, help })
  const unseen = useProvisional(root, provisional.pieces, provisional.here)
  const waiting = useMemo(() => (unseen.length > 0 ? [...making.waiting, ...unseen] : making.waiting), [making.waiting, unseen])
  const hasHeadline = revision.blocks.some((block) => block.kind === 'headline')
  return (
    <div className="min-h-dvh">
      <ArticleBar
        article={article} isTitle={!hasHeadline} figures={figures} save={save} isLineLost={updates.isLineLost} mayExport={may(asked.actor, 'export-article')} onHelp={help} onPending={goToPending}
      />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] print:block">
        <main id="content" tabIndex={-1} className="min-w-0 px-1 pt-8 pb-40 outline-none sm:px-6 lg:pt-12" {...text.onText}>
          <SentenceList ticks={ticks} sentences={revision.sentences} text={revision.text} onSentence={toSentence} />
          <ArticleBody article={article} revision={revision} sections={sections} claims={claims} shown={shown} ticks={ticksBySection} chosen={chosen} waiting={waiting} rootRef={root} />
        </main>
        <aside
          ref={side} aria-label="Claims"
          className={classNames(
            'lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:border-s lg:border-line print:hidden',
            stepper.stepping && 'max-lg:hidden',
          )}
        >
          <ClaimsColumn {...column} panelRef={panel} now={now} onSaveState={setSave} />
        </aside>
      </div>
      <Marking
        root={root} toolbar={toolbar} article={article} revision={revision} marker={marker} handled={handled} making={making} stepper={stepper}
        mayMark={may(asked.actor, 'mark-claim')} covering={covering} people={people}
      />
      <CrossingMenu place={text.crossing} claims={shown} scales={scales} onChoose={onChoose} />
      {isHelpOpen && <KeysHelp onClose={() => openHelp(false)} />}
      <ChangePill waiting={updates.waiting} onShow={updates.show} />
      <p role="status" className="sr-only">{sayChosen(shown, chosen, scales)}</p>
      <p role="status" className="sr-only">{text.heard}</p>
      {toast}
    </div>
  )
}

/** The chosen claim in words, for those who do not see it light up. */
function sayChosen(shown: readonly Claim[], chosen: string | null, scales: Record<Layer, Scale>): string {
  const at = shown.findIndex((claim) => claim.id === chosen)
  const claim = shown[at]
  return claim ? `Claim ${at + 1} of ${shown.length}: “${claim.quote}”. ${heardOf(claim, scales)}` : ''
}
