'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { SaveState } from '@/components/form/save-state'
import { untilHere } from '@/components/ui/fetched'
import { useToast } from '@/components/ui/toast'
import { may } from '@/lib/domain/may'
import { ArticleTop } from './article-top'
import { ChangePill } from './change-pill'
import { ChosenSaid, SentenceTold } from './chosen-said'
import { ClaimsBeside } from './claims-beside'
import { CrossingMenu } from './crossing-menu'
import { Marking } from './marking'
import { TextSide } from './text-side'
import { useAskedTalk } from './use-asked-talk'
import { useArticle, type ArticleAsked } from './use-article'
import { SessionProvider } from './use-session'
import './article.css'
import '@/components/stepper/stepping.css'

const ArticleTalk = dynamic(
  () => untilHere(() => import('@/components/article/talk/article-talk').then((file) => file.ArticleTalk)),
  { ssr: false },
)
const KeysHelp = dynamic(() => untilHere(() => import('./keys-help').then((file) => file.KeysHelp)))

/** The article with its claims in the text and beside it: the screen on which a reviewer works. What only shows a part of it listens to that part itself. */
export function ArticleScreen({ now, bell, ...asked }: ArticleAsked & { now: string; bell?: ReactNode }) {
  const own = asked.actor
  const { toast, say, settle } = useToast()
  const [isHelpOpen, openHelp] = useState(false)
  const [save, setSave] = useState<SaveState>({ name: 'nothing-yet' })
  const [talk, openTalk] = useAskedTalk()
  const help = useCallback(() => openHelp(true), [])
  const screen = useArticle(asked, { say, help, talk: openTalk })
  const { known, place, controls, updates, root } = screen
  const { reading, scales, actor, people } = known
  const { article, revision, claims } = reading
  useEffect(settle, [claims, settle])
  const bar = useMemo(
    () => ({
      onTalk: () => openTalk(null),
      onPending: () => void controls.run('next-pending'),
      sight: controls.sight,
    }),
    [controls, openTalk],
  )
  return (
    <SessionProvider value={screen.driver}>
      <div className="min-h-dvh">
        <ArticleTop
          {...bar}
          article={article}
          isTitle={!revision.blocks.some((block) => block.kind === 'headline')}
          figures={known.figures}
          save={save}
          isLineLost={updates.isLineLost}
          own={own}
          actor={actor}
          people={people}
          others={screen.here}
          deeds={screen.deeds}
          bell={bell}
          onClaims={known.onClaims}
          onHelp={help}
          refresh={asked.refresh}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_25rem] print:grid-cols-[minmax(0,1fr)]">
          <TextSide root={root} place={place} known={known} controls={controls} />
          <ClaimsBeside screen={screen} own={own} now={now} onSaveState={setSave} />
        </div>
        <Marking
          root={root}
          reading={reading}
          place={place}
          people={people}
          deeds={screen.deeds}
          onAnswer={controls.waysBack.onAnswer}
          onStep={controls.open.onWords}
          onTalk={may(own, 'comment') ? () => controls.run('comment') : undefined}
        />
        <CrossingMenu claims={claims} scales={scales} onChoose={place.choose} />
        {talk !== undefined && (
          <ArticleTalk
            key={talk}
            articleId={article.id}
            revision={revision}
            sentence={talk}
            lastSeq={asked.dossier.lastSeq}
            actor={own}
            deeds={screen.deeds}
            onSentence={controls.selectSentence}
            onClaim={place.choose}
            onClose={() => openTalk(undefined)}
          />
        )}
        {isHelpOpen && <KeysHelp onClose={() => openHelp(false)} />}
        <ChangePill waiting={updates.waiting} onShow={updates.show} />
        <ChosenSaid place={place} claims={claims} me={actor.id} scales={scales} />
        <SentenceTold />
        {toast}
      </div>
    </SessionProvider>
  )
}
