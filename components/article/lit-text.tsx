import { useEffect, useEffectEvent, useMemo, type RefObject } from 'react'
import { openIn, shownIn } from '@/components/article/session/choosing'
import { liesIn } from '@/components/article/session/passages'
import { markerIn } from '@/components/article/session/selecting'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { useProvisional } from '@/components/stepper/use-provisional'
import { useProvisionalWords } from '@/components/stepper/use-provisional-words'
import type { Span } from '@/lib/anchor/span'
import { ArticleBody } from './article-body'
import { useOwnLetters } from './own-letters'
import { showSpan } from './place-selection'

type LitTextProps = { root: RefObject<HTMLElement | null> }

/** The text with its claims, as the link asks for them, and the words in hand; the chosen claim is brought to the eye. */
export function LitText({ root }: LitTextProps) {
  const reading = useSession((session) => session.reading)
  const shown = useSession(shownIn)
  const chosen = useSession((session) => session.chosen)
  const inHand = useWordsInHand(root)
  const driver = useDriver()
  const { number } = reading.revision
  useOwnLetters(root, reading.revision, driver)
  const showChosen = useEffectEvent(() => {
    const span = openIn(driver.now())?.spans.find((one) => liesIn(one, number))
    if (span && root.current) showSpan(root.current, span, { underSheet: true })
  })
  useEffect(() => showChosen(), [chosen, root, number])
  return <ArticleBody reading={reading} shown={shown} chosen={chosen} waiting={inHand} rootRef={root} />
}

/** The words that are lit without being a claim: those that wait for the desk, and those in hand where the browser cannot draw them over the text. */
function useWordsInHand(root: LitTextProps['root']): readonly Span[] {
  const sent = useSession((session) => session.waiting)
  const stepping = useSession((session) => session.stepping)
  const { pieces, here } = useProvisionalWords(stepping, useSession(markerIn))
  const unseen = useProvisional(root, pieces, here)
  return useMemo(() => (unseen.length > 0 ? [...sent, ...unseen] : sent), [sent, unseen])
}
