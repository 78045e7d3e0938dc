'use client'

import type { ReactNode } from 'react'
import { SessionProvider } from '@/components/article/subscribe/use-session'
import { ArticleDialogs } from '@/components/article/assign/article-dialogs'
import { ArticleTop } from './article-top'
import { ChangePill } from './change-pill'
import { ChosenSaid, SentenceTold } from './chosen-said'
import { ClaimsBeside } from './claims-beside'
import { CrossingMenu } from './crossing-menu'
import { Marking } from './marking'
import { SideColumn } from './side-column'
import { ScreenToast } from './screen-toast'
import { TalkAndHelp } from './talk-and-help'
import { TextSide } from './text-side'
import { useScreen, type ScreenAsked } from './use-screen'
import './article.css'
import '@/components/article/stepper/stepping.css'

/** The article with its claims in the text and beside it: the screen on which a reviewer works. What shows a part of the session listens to that part itself. */
export function ArticleScreen({ now, bell, ...asked }: ScreenAsked & { now: string; bell?: ReactNode }) {
  const { driver, page, hands, deeds, onSeen, sayRef } = useScreen(asked)
  return (
    <SessionProvider value={driver}>
      <div className="min-h-dvh">
        <ArticleTop act={hands.act} bell={bell} />
        <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_25rem] print:grid-cols-[minmax(0,1fr)]">
          <TextSide root={page.root} hands={hands} />
          <ClaimsBeside side={page.side}>
            <SideColumn
              panelRef={page.panel}
              hands={hands.onClaimWords}
              deeds={deeds}
              onSeen={onSeen}
              now={now}
            />
          </ClaimsBeside>
        </div>
        <Marking root={page.root} deeds={deeds} act={hands.act} />
        <CrossingMenu />
        <ArticleDialogs deeds={deeds} refresh={asked.refresh} />
        <TalkAndHelp deeds={deeds} onSentence={hands.selectSentence} onClaim={hands.onChoose} />
        <ChangePill />
        <ChosenSaid />
        <SentenceTold />
        <ScreenToast sayRef={sayRef} />
      </div>
    </SessionProvider>
  )
}
