import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Scale } from '@/lib/domain/scales'
import { liesIn } from './passages'
import { bySection, startingIn, type Lists, type PageSection } from './sections'
import { progressOf, ticksOf, type ArticleProgress, type Tick } from './ticks'

type Sentences = RevisionView['sentences']

/** What the rail is made from; the claims are in the order of the text. */
type RailFrom = Readonly<{
  sections: readonly PageSection[]
  number: number
  sentences: Sentences
  claims: readonly Claim[]
  substance: Scale
}>

/** The marks beside the sentences, by section and as a whole, with the claims of each section and the figures of the bar. */
export type Rail = Readonly<{
  from: RailFrom
  sentencesBySection: Lists<Sentences[number]>
  claimsBySection: Lists<Claim>
  ticksBySection: Lists<Tick>
  ticks: readonly Tick[]
  figures: ArticleProgress
}>

const spansOn =
  (number: number) =>
  ({ spans }: Claim) =>
    spans.every((span) => liesIn(span, number)) ? spans : spans.filter((span) => liesIn(span, number))

/** The rail of a page; only sections whose sentences or claims are others than `before` are thought through again. */
export function railOf(from: RailFrom, before: Rail | null): Rail {
  const { sections, number, sentences, claims, substance } = from
  const isSame = (name: keyof RailFrom) => before?.from[name] === from[name]
  if (before && (Object.keys(from) as (keyof RailFrom)[]).every(isSame)) return before
  const sentencesBySection =
    before && isSame('sections') && isSame('sentences')
      ? before.sentencesBySection
      : startingIn(sections, sentences, before?.sentencesBySection)
  const claimsBySection =
    before && isSame('sections') && isSame('claims') && isSame('number')
      ? before.claimsBySection
      : bySection(sections, claims, spansOn(number), before?.claimsBySection)
  const isKept = (at: number) =>
    isSame('substance') &&
    before?.sentencesBySection[at] === sentencesBySection[at] &&
    before?.claimsBySection[at] === claimsBySection[at]
  const ticksBySection = sections.map((_, at) =>
    before && isKept(at)
      ? before.ticksBySection[at]!
      : ticksOf(sentencesBySection[at]!, claimsBySection[at]!, number, substance),
  )
  const ticks = ticksBySection.flat()
  const figures = progressOf(ticks, claims)
  return { from, sentencesBySection, claimsBySection, ticksBySection, ticks, figures }
}
