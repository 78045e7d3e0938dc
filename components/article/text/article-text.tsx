import { useEffect, useEffectEvent, type RefObject } from 'react'
import { openIn, shownIn } from '@/components/article/session/choosing'
import { liesIn } from '@/components/article/session/passages'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { ArticleBody } from './article-body'
import { useOwnLetters } from './own-letters'
import { showSpan } from './place-selection'
import { useWordsInHand } from './use-words-in-hand'

type ArticleTextProps = { root: RefObject<HTMLElement | null> }

/** The text with its claims, as the link asks for them, and the words in hand; the chosen claim is brought to the eye. */
export function ArticleText({ root }: ArticleTextProps) {
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
