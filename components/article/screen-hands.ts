import { choose } from '@/components/article/session/choosing'
import type { Act } from '@/components/article/session/as-button'
import { runAction, type ActionName } from '@/components/article/session/actions'
import type { Driver } from '@/components/article/session/driver'
import { openOnClaim, openOnWords, type ClaimAim } from '@/components/article/session/hand'
import type { Span } from '@/lib/anchor/span'
import type { PageParts } from './page-parts'
import { topmostStart } from '@/components/article/text/reading-place'
import { makeActionContext } from './screen-context'
import { makeTextHands } from './text-hands'
import { focusWords, goToSentence, selectSentence, type TextAround } from './text-moves'

/** Opens the stepper on a claim; on words near what is read where the claim has none in this text. */
function stepOnClaim({ driver, root }: TextAround, aim: ClaimAim) {
  const nearby = (): Span | null => {
    const reading = root.current && topmostStart(root.current)
    return driver.now().reading.ticks.find((tick) => tick.end > (reading ?? 0)) ?? null
  }
  return (claimId: string) => driver.run((session) => openOnClaim(session, claimId, aim, nearby))
}

/** Opens the stepper on words; answers whether it did. */
function stepOnWords({ now, run }: Driver, spans: readonly Span[]): boolean {
  const before = now()
  if (before.reading.mayMark) run((session) => openOnWords(session, spans))
  return now().stepping !== before.stepping
}

/** All that keys, buttons and hands can do on one article's screen; made once, it reads the session at the moment of asking. */
export function makeScreenHands(driver: Driver, page: PageParts) {
  const text = { driver, ...page }
  const onWords = (spans: readonly Span[]) => stepOnWords(driver, spans)
  const context = makeActionContext(text, onWords)
  const act: Act = (name, words) => runAction(words ? { ...context, words: () => words } : context, name, 0)
  return {
    onKey: (name: ActionName, index: number) => runAction(context, name, index),
    act,
    onText: makeTextHands(text),
    /** What is done with a claim's words. */
    onClaimWords: {
      onShowWords: (claimId: string) => focusWords(text, claimId),
      onAddPassage: stepOnClaim(text, 'add-passage'),
      onBreakDown: stepOnClaim(text, 'break-down'),
      onMoveBoundaries: stepOnClaim(text, 'move-boundaries'),
    },
    onChoose: (claimId: string | null) => driver.run((session) => choose(session, claimId)),
    selectSentence: (number: number) => selectSentence(text, number),
    /** Where the list of the sentences leads: to the claims of a sentence, else into the stepper on its words. */
    toSentence: (number: number) => {
      const tick = driver.now().reading.ticks[number]
      if (!tick || tick.claims.length > 0 || !onWords([tick])) goToSentence(text, number)
    },
  }
}
