import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleDialogDeeds } from '@/components/article/assign/article-dialogs'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { PanelKeys } from '@/components/article/column/column-props'
import type { Client } from '@/components/client/client'
import { isUnsaved } from '@/components/form/save-state'
import type { ToastWords } from '@/components/ui/toast'
import { afterMarks } from '@/components/article/session/after-marks'
import { arrive } from '@/components/article/session/arriving'
import { goTo } from '@/components/article/session/choosing'
import { makeDriver, type Driver } from '@/components/article/session/driver'
import { sendAllAgain } from '@/components/article/session/marks'
import { stateOfMarks } from '@/components/article/session/sent-mark'
import { firstSession } from '@/components/article/session/session'
import { openTalk } from '@/components/article/session/showing'
import { runLater } from '@/components/article/subscribe/use-session'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import { makeDetails, type DetailDeeds } from './details'
import { makeEffects } from './effects'
import { followText } from './follow-text'
import { hearColleagues } from './hear-changes'
import { hearKeys } from './hear-keys'
import { hearSelection } from '@/components/article/text/hear-selection'
import { makeLateLink, type LateLink } from './late-link'
import { hearLink, isTalkAsked, takeAskedSentence } from './link-place'
import type { Listen } from './listen'
import { makeMarkAtOnce, type MarkAtOnce } from './mark-at-once'
import type { PageParts } from './page-parts'
import { makeScreenHands } from './screen-hands'

/** The desk as plain functions. */
export type ScreenDeeds = ClaimDeeds &
  DetailDeeds &
  ArticleDialogDeeds &
  Pick<Client, 'markClaim' | 'coverSentences' | 'readPresence'>

/** What the article screen is handed: what was read of the article, who reads it, and the desk. */
export type ScreenAsked = {
  dossier: Dossier
  actor: Actor
  deeds: ScreenDeeds
  /** The query of the link as the server saw it. */
  search: string
  /** Reads the article again, and hands it in as another `dossier`. */
  refresh: () => void
  listen: Listen
}

/** One article's screen, made once: its session, its page, and all that can be done on it. */
export type Screen = Readonly<{
  driver: Driver
  page: PageParts
  link: LateLink
  hands: ReturnType<typeof makeScreenHands>
  marking: MarkAtOnce
}>

function makeScreen({ dossier, actor, search }: ScreenAsked, page: PageParts): Screen {
  const driver = makeDriver(firstSession(dossier, actor, search))
  return {
    driver,
    page,
    link: makeLateLink(),
    hands: makeScreenHands(driver, page),
    marking: makeMarkAtOnce(driver),
  }
}

/** Does once what the link asks for: opens comments, or goes to a sentence. */
function followAsked({ driver, hands }: Screen): void {
  if (isTalkAsked()) runLater(driver, (session) => openTalk(session, null))
  const asked = takeAskedSentence()
  if (typeof asked === 'number') hands.selectSentence(asked)
  else if (asked !== null && !hands.act('next-pending'))
    driver.run((session) => ({
      session,
      asks: [{ name: 'say', text: 'Every sentence has been looked at.' }],
    }))
}

/** Sends again what is tried when the line is back, and warns who leaves with marks that the desk does not have, until the function that is given back is called. */
function keepMarks({ now, run }: Driver): () => void {
  const warn = (event: BeforeUnloadEvent) => isUnsaved(stateOfMarks(now().sent)) && event.preventDefault()
  const retry = () => run(sendAllAgain)
  window.addEventListener('beforeunload', warn)
  window.addEventListener('online', retry)
  return () => {
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('online', retry)
  }
}

/** Hears hands, keys and the link until the function that is given back is called. */
function openScreen({ driver, page, link, hands, marking }: Screen): () => void {
  const stops = [
    hearKeys(hands.onKey),
    hearSelection(driver, page.root),
    hearLink(driver, link),
    followText(driver, page),
    keepMarks(driver),
    marking.leave,
  ]
  return () => stops.forEach((stop) => stop())
}

/** Ties a screen's session to the desk, as it is handed in by now. */
function useDesk(
  { driver, page, link, marking }: Screen,
  asked: ScreenAsked,
  say: (words: ToastWords) => void,
) {
  const { refresh, listen } = asked
  const deeds = useMemo(() => afterMarks(asked.deeds, driver), [asked.deeds, driver])
  const details = useMemo(() => makeDetails(driver, deeds), [driver, deeds])
  useLayoutEffect(() => {
    driver.connect(makeEffects({ driver, page, deeds, link, mark: marking.mark, readAgain: refresh, say }))
  }, [driver, page, deeds, link, marking, refresh, say])
  useEffect(() => details.watch(), [details])
  useEffect(() => {
    const isWriting = () => page.panel.current?.isWriting() ?? false
    return hearColleagues({ driver, listen, readPresence: deeds.readPresence, isWriting })
  }, [driver, page, listen, deeds])
  return { deeds, onSeen: details.see }
}

/** The screen's session, tied to the page and to the desk; what is drawn of it listens by itself. */
export function useScreen(asked: ScreenAsked) {
  const root = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const panel = useRef<PanelKeys>(null)
  const sayRef = useRef<(words: ToastWords) => void>(null)
  const [screen] = useState(() => makeScreen(asked, { root, side, panel }))
  const [say] = useState(() => (words: ToastWords) => sayRef.current?.(words))
  const desk = useDesk(screen, asked, say)
  const { driver, link } = screen
  const { dossier, actor } = asked
  useLayoutEffect(
    () => runLater(driver, (session) => arrive(session, dossier, actor)),
    [driver, dossier, actor],
  )
  // Whatever drew the screen anew may have brought another link.
  useEffect(() => driver.run((session) => goTo(session, link.query())))
  useEffect(() => openScreen(screen), [screen])
  useEffect(() => followAsked(screen), [screen])
  return { ...screen, ...desk, sayRef }
}
