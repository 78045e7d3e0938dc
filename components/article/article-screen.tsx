'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { PanelKeys } from '@/components/claim/column-props'
import type { SaveState } from '@/components/claim/save-state'
import { classNames } from '@/components/ui/class-names'
import { untilHere } from '@/components/ui/fetched'
import { useToast } from '@/components/ui/toast'
import { readerOfClosed } from '@/lib/domain/article-state'
import { may } from '@/lib/domain/may'
import { ArticleMenu } from '@/components/assign/article-menu'
import { HereToo } from '@/components/assign/here-too'
import { HiddenNote } from '@/components/ui/hidden-note'
import { shownOf } from '@/components/claim/filter'
import { ArticleBar } from './article-bar'
import { ChangePill } from './change-pill'
import { ChosenSaid } from './chosen-said'
import { CrossingMenu } from './crossing-menu'
import { LitText } from './lit-text'
import { Marking } from './marking'
import { SentenceList } from './sentence-list'
import { SideColumn } from './side-column'
import { useAskedTalk } from './use-asked-talk'
import { useArticle, type ArticleAsked } from './use-article'
import './article.css'
import '@/components/stepper/stepping.css'

const ArticleTalk = dynamic(
  () => untilHere(() => import('@/components/talk/article-talk').then((file) => file.ArticleTalk)),
  { ssr: false },
)
const KeysHelp = dynamic(() => untilHere(() => import('./keys-help').then((file) => file.KeysHelp)))

/** The article with its claims in the text and beside it: the screen on which a reviewer works. What only shows a part of it listens to that part itself. */
export function ArticleScreen({ now, bell, ...props }: ArticleAsked & { now: string; bell?: ReactNode }) {
  const {
    actor: own,
    dossier: {
      article: { state },
    },
  } = props
  const actor = useMemo(() => readerOfClosed(own, state), [own, state])
  const asked = { ...props, actor }
  const { toast, say, settle } = useToast()
  const [isHelpOpen, openHelp] = useState(false)
  const [save, setSave] = useState<SaveState>({ name: 'nothing-yet' })
  const root = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const panel = useRef<PanelKeys>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [talk, openTalk] = useAskedTalk()
  const help = useCallback(() => openHelp(true), [])
  const {
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
    toSentence,
    updates,
    goToPending,
    run,
    here,
  } = useArticle(asked, { root, side, panel, toolbar, say, help, talk: openTalk })
  useEffect(settle, [claims, settle])
  const hasHeadline = revision.blocks.some((block) => block.kind === 'headline')
  const me = asked.actor.id
  const mayAssign = may(actor, 'assign-claims')
  const { refresh } = props
  const { onClaims } = column
  const menu = useMemo(() => {
    const shown = () => shownOf(claims, place.now().filter, me)
    return (
      <ArticleMenu
        article={article}
        actor={own}
        mayAssign={mayAssign}
        people={people}
        deeds={deeds}
        shown={shown}
        onClaims={onClaims}
        refresh={refresh}
      />
    )
  }, [article, own, mayAssign, people, deeds, claims, place, me, onClaims, refresh])
  const hereToo = useMemo(() => <HereToo others={here} />, [here])
  const talkOfAll = useCallback(() => openTalk(null), [openTalk])
  return (
    <div className="min-h-dvh">
      <ArticleBar
        article={article}
        isTitle={!hasHeadline}
        figures={figures}
        save={save}
        isLineLost={updates.isLineLost}
        mayExport={may(asked.actor, 'export-article')}
        maySign={may(own, 'sign-off-article')}
        onTalk={talkOfAll}
        bell={bell}
        onHelp={help}
        onPending={goToPending}
        here={hereToo}
        menu={menu}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_25rem] print:grid-cols-[minmax(0,1fr)]">
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 px-1 pt-8 pb-40 outline-none sm:px-6 lg:pt-12"
          {...text.onText}
        >
          <SentenceList
            ticks={ticks}
            sentences={revision.sentences}
            text={revision.text}
            onSentence={toSentence}
          />
          <HiddenNote text={revision.text} />
          <LitText
            root={root}
            place={place}
            article={article}
            revision={revision}
            sections={sections}
            claims={claims}
            scales={scales}
            claimsBySection={claimsBySection}
            ticks={ticksBySection}
            me={me}
            waiting={making.waiting}
            stepping={stepper.stepping}
            marker={marker}
          />
        </main>
        <aside
          ref={side}
          aria-label="Claims"
          className={classNames(
            'lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:scroll-pb-24 lg:border-s lg:border-line print:hidden',
            stepper.stepping && 'max-lg:hidden',
          )}
        >
          <SideColumn {...column} talker={own} panelRef={panel} now={now} onSaveState={setSave} />
        </aside>
      </div>
      <Marking
        root={root}
        toolbar={toolbar}
        article={article}
        revision={revision}
        claims={claims}
        place={place}
        marker={marker}
        making={making}
        deeds={deeds}
        stepper={stepper}
        mayMark={may(asked.actor, 'mark-claim')}
        covering={covering}
        people={people}
        onTalk={may(own, 'comment') ? () => run('comment', 0) : undefined}
      />
      <CrossingMenu place={text.crossing} claims={claims} scales={scales} onChoose={place.choose} />
      {talk !== undefined && (
        <ArticleTalk
          key={talk}
          articleId={article.id}
          revision={revision}
          sentence={talk}
          lastSeq={asked.dossier.lastSeq}
          actor={own}
          deeds={deeds}
          onSentence={text.selectSentence}
          onClaim={place.choose}
          onClose={() => openTalk(undefined)}
        />
      )}
      {isHelpOpen && <KeysHelp onClose={() => openHelp(false)} />}
      <ChangePill waiting={updates.waiting} onShow={updates.show} />
      <ChosenSaid place={place} claims={claims} me={me} scales={scales} />
      <p role="status" className="sr-only">
        {text.heard}
      </p>
      {toast}
    </div>
  )
}
