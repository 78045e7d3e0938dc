'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { ClaimsColumn } from '@/components/claim/claims-column'
import type { PanelKeys } from '@/components/claim/column-props'
import type { SaveState } from '@/components/claim/save-state'
import { classNames } from '@/components/ui/class-names'
import { useToast } from '@/components/ui/toast'
import { claimStateLabel, type Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { AimBanner } from './aim-banner'
import { ArticleBar } from './article-bar'
import { ArticleBody } from './article-body'
import { ChangePill } from './change-pill'
import { ClaimMaker } from './claim-maker'
import { SentenceList } from './sentence-list'
import { useArticle, type ArticleAsked } from './use-article'
import { newClaim } from './use-marking'
import './article.css'

const KeysHelp = dynamic(() => import('./keys-help').then((file) => file.KeysHelp))
const OverlapMenu = dynamic(() => import('./overlap-menu').then((file) => file.OverlapMenu))

/** The article with its claims in the text and beside it: the screen on which a reviewer works. */
export function ArticleScreen({ now, ...asked }: ArticleAsked & { now: string }) {
  const { toast, say } = useToast()
  const [isHelpOpen, openHelp] = useState(false)
  const [save, setSave] = useState<SaveState>({ name: 'nothing-yet' })
  const root = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const panel = useRef<PanelKeys>(null)
  const help = () => openHelp(true)
  const { article, revision, claims, shown, chosen, ticks, figures, scales, column, making, marker, cover, text, updates, onChoose } = useArticle(asked, { root, side, panel, say, help })
  const hasHeadline = revision.blocks.some((block) => block.kind === 'headline')
  return (
    <div className="min-h-dvh">
      <ArticleBar
        article={article} isTitle={!hasHeadline} figures={figures} save={save} isLineLost={updates.isLineLost} mayExport={may(asked.actor, 'export-article')} onHelp={help}
      />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] print:block">
        <main id="content" tabIndex={-1} className="min-w-0 px-1 pt-8 pb-40 outline-none sm:px-6 lg:pt-12" {...text.onText}>
          <SentenceList ticks={ticks} text={revision.text} onSentence={text.goToSentence} />
          <ArticleBody article={article} revision={revision} claims={claims} shown={shown} ticks={ticks} chosen={chosen} waiting={making.waiting} rootRef={root} />
        </main>
        <aside
          ref={side} aria-label="Claims"
          className={classNames(
            'lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:border-s lg:border-line print:hidden',
            making.aim !== newClaim && 'max-lg:hidden',
          )}
        >
          <ClaimsColumn {...column} panelRef={panel} now={now} onSaveState={setSave} />
        </aside>
      </div>
      {marker && (
        <ClaimMaker
          root={root} selected={marker} aim={making.aim} refusal={making.refusal} onCommit={() => void making.commit(marker.span)} onCover={() => void cover(marker.span)}
        />
      )}
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
