import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleMenuDeeds } from '@/components/article/assign/article-menu'
import { useHere } from '@/components/article/assign/use-here'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { PanelKeys } from '@/components/article/column/column-props'
import { wait } from '@/components/form/wait'
import type { Client } from '@/components/client/client'
import type { ToastWords } from '@/components/ui/toast'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import { makeControls, type ControlsAround } from './controls'
import type { Listen } from './listen'
import { afterMarks, makeSentMarks } from '@/components/article/session/sent-marks'
import type { Driver } from './session/driver'
import { isUnderWay } from './session/session'
import { useOwnLetters } from './own-letters'
import { useAskedSentence } from './use-asked-sentence'
import type { DetailDeeds } from './use-details'
import { useKeys } from './use-keys'
import { useKnown } from './use-known'
import { usePlace } from './use-place'
import { useSelection } from './use-selection'
import { useNewDriver, useSessionOf, useWorld } from './use-session'
import { useSideScroll } from './use-side-scroll'
import { useUndo } from './use-undo'
import { useUpdates } from './use-updates'

/** What the article screen is handed: what is known of the article, who reads it, and the desk as plain functions. */
export type ArticleAsked = {
  dossier: Dossier
  actor: Actor
  deeds: ClaimDeeds &
    DetailDeeds &
    ArticleMenuDeeds &
    Pick<Client, 'markClaim' | 'coverSentences' | 'readPresence'>
  /** The query of the link as the server saw it. */
  search: string
  refresh: () => void
  listen: Listen
}

type Sayings = Readonly<{
  say: (words: ToastWords) => void
  help: () => void
  talk: (sentence: number | null) => void
}>

/** The colleagues who are here too, and the changes that they made. */
function useOthers(
  { dossier, actor, deeds, refresh, listen }: ArticleAsked,
  driver: Driver,
  isWriting: () => boolean,
) {
  const here = useHere(dossier.article.id, actor.id, deeds.readPresence)
  useSessionOf(driver, isUnderWay) // what waits to be shown is shown once nothing is under way
  const updates = useUpdates({
    articleId: dossier.article.id,
    lastSeq: dossier.lastSeq,
    isOurs: (seq) =>
      dossier.article.state !== 'ready' && driver.now().reading.claims.some((claim) => claim.lastSeq === seq),
    isWriting,
    onPresence: here.ask,
    refresh,
    listen,
  })
  return { here: here.others, updates }
}

/** All that keys, buttons and hands can do on this screen, made anew only for another desk. */
function useControls(around: ControlsAround) {
  const { driver, place, root, panel, me, deeds, marks, undo, say, help, talk } = around
  const { onClaim, onRemoved, onCovered } = around.known
  const known = useMemo(() => ({ onClaim, onRemoved, onCovered }), [onClaim, onRemoved, onCovered])
  const controls = useMemo(
    () => makeControls({ driver, place, root, panel, me, deeds, marks, known, undo, say, help, talk }),
    [driver, place, root, panel, me, deeds, marks, known, undo, say, help, talk],
  )
  useWorld(driver, controls.effects)
  useEffect(() => controls.marking.watchPlace(), [controls])
  return controls
}

/** What the article screen knows and does, tied to the page: its session, the selection, keys, the link, and colleagues' changes. */
export function useArticle(asked: ArticleAsked, { say, help, talk }: Sayings) {
  const root = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const panel = useRef<PanelKeys>(null)
  const [marks] = useState(() => makeSentMarks(wait))
  const deeds = useMemo(() => afterMarks(asked.deeds, marks), [asked.deeds, marks])
  const known = useKnown(asked.dossier, asked.actor)
  const { revision } = known.reading
  const place = usePlace(asked.search)
  const driver = useNewDriver(known.reading)
  const undo = useUndo(say)
  const me = known.actor.id
  const controls = useControls({ driver, place, root, panel, me, deeds, marks, known, undo, say, help, talk })
  const { run, sight, selectSentence } = controls
  useSelection(driver, root, revision)
  useOwnLetters(
    root,
    revision,
    useCallback((text: string) => say({ text }), [say]),
  )
  const isWriting = () => isUnderWay(driver.now()) || (panel.current?.isWriting() ?? false)
  const others = useOthers({ ...asked, deeds }, driver, isWriting)
  useKeys(run)
  useAskedSentence(
    () => run('next-pending') || say({ text: 'Every sentence has been looked at.' }),
    selectSentence,
  )
  useSideScroll({ root, side, panel, sight, revision: revision.number })
  return { root, side, panel, deeds, marks, known, place, driver, controls, ...others }
}
