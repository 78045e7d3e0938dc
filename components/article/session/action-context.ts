import { overlaps, type Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import type { Layer } from '@/lib/domain/scales'
import type { ArticleDialog, Session } from './session'
import { nearestClaim, nextPending, sentenceAt } from './walking'

/** What an action finds on the screen, and what it can do there; what is done answers whether there was something to do. */
export type ActionContext = Readonly<{
  session: () => Session
  /** The claims that pass the filter, and the chosen one. */
  sight: () => Readonly<{ shown: readonly Claim[]; chosen: string | null }>
  /** Where the first words in sight begin. */
  reading: () => number
  /** What is selected, passage by passage, or in the stepper's hand. */
  words: () => readonly Span[] | null
  choose: (id: string) => void
  walkTo: (number: number) => boolean
  mark: (spans: readonly Span[]) => void
  cover: (spans: readonly Span[]) => void
  askWhy: (spans: readonly Span[]) => void
  /** Opens the stepper on these words; false where this person may not mark. */
  stepTo: (spans: readonly Span[]) => boolean
  turnSelection: () => boolean
  openAtCaret: () => boolean
  goBetween: () => boolean
  back: () => boolean
  undo: () => boolean
  /** What the panel of the open claim can do. */
  rate: (layer: Layer, index: number) => boolean
  addEvidence: () => boolean
  submitReview: () => boolean
  find: () => boolean
  /** Opens what is said of a sentence, or with null of the article. */
  talk: (sentence: number | null) => void
  help: () => void
  ask: (dialog: ArticleDialog) => boolean
}>

/** Chooses the next claim that passes the filter, or the one before; from nowhere the one that is nearest to what is read. */
export function goToClaim({ session, sight, reading, choose }: ActionContext, by: 1 | -1): boolean {
  const { shown, chosen } = sight()
  const here = shown.findIndex((claim) => claim.id === chosen)
  const { number } = session().reading.revision
  const next = here < 0 ? nearestClaim(shown, number, reading(), by) : shown[here + by]
  if (next) choose(next.id)
  return next !== undefined
}

/** The number of the sentence that one is at; -1 when there is none. */
export function currentSentence({ session, sight, words }: ActionContext): number {
  const { shown, chosen } = sight()
  const open = shown.find((claim) => claim.id === chosen)
  return sentenceAt(session(), words(), open)
}

/** Goes on to the next sentence that nobody has looked at. */
export const goToPending = (context: ActionContext) =>
  context.walkTo(nextPending(context.session().reading.ticks, currentSentence(context)))

function stepToSentence({ session, stepTo }: ActionContext, number: number): boolean {
  const tick = session().reading.ticks[number]
  return tick !== undefined && stepTo([tick])
}

/** Steps the ends of the selected words; else opens the claim at the text cursor, goes into the open one, or steps to the sentence that was walked to. */
export function openHere(context: ActionContext): boolean {
  const words = context.words()
  return (
    (words !== null && context.stepTo(words)) ||
    context.openAtCaret() ||
    stepToSentence(context, context.session().walked)
  )
}

/** Does it with the selected words; answers whether there are any. */
export function onWords({ words }: ActionContext, does: (spans: readonly Span[]) => void): boolean {
  const spans = words()
  if (spans) does(spans)
  return spans !== null
}

/** Marks the selected words; with none selected, steps to those of the sentence that one is at, or of the first in sight. */
export function markHere(context: ActionContext): boolean {
  if (onWords(context, context.mark)) return true
  const here = currentSentence(context)
  const inSight = () => context.session().reading.ticks.findIndex((tick) => tick.end > context.reading())
  return stepToSentence(context, here < 0 ? inSight() : here)
}

/** Opens what is said of the selected sentence, or of the article. */
export function comment({ session, words, talk }: ActionContext): boolean {
  const span = words()?.[0]
  talk(span ? session().reading.ticks.findIndex((tick) => overlaps(tick, span)) : null)
  return true
}
