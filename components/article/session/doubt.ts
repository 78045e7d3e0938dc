import { overlaps, type Span } from '@/lib/anchor/span'
import { wordsIn } from '@/lib/anchor/words'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { spansIn } from './passages'
import type { Aim } from './stepping'

/** What is asked before words are marked: that they are many, or that they are a claim already, told by its place among all. */
export type Doubt = Readonly<
  { name: 'many'; sentences: number } | { name: 'twice'; claim: Claim; number: number }
>

type MeantMark = Readonly<{
  aim: Aim
  spans: readonly Span[]
  claims: readonly Claim[]
  revision: RevisionView
  language: string
}>

/** More sentences than that are seldom one claim. */
const seldomMore = 6

const countSentences = (sentences: readonly Span[], spans: readonly Span[]): number =>
  sentences.filter((sentence) => spans.some((span) => overlaps(span, sentence))).length

/** What is to be asked before these words are marked, or null: nothing is marked twice, or by the page, without a question. */
export function doubtOf({
  aim,
  spans,
  claims,
  revision: { number, text, sentences },
  language,
}: MeantMark): Doubt | null {
  const standing = claims.filter(({ state }) => state !== 'dropped')
  if (aim.name === 'new-claim') {
    // Spaces and signs at the ends make no other words.
    const ends = (all: readonly Span[]) =>
      JSON.stringify(
        all.map((span) => {
          const words = wordsIn(text, span, language)
          return [words[0]?.start ?? span.start, words.at(-1)?.end ?? span.end]
        }),
      )
    const own = ends(spans)
    const at = standing.findIndex((claim) => {
      const theirs = spansIn(claim.spans, number)
      return (
        theirs.length === spans.length &&
        theirs.every((span, piece) => overlaps(span, spans[piece]!)) &&
        ends(theirs) === own
      )
    })
    if (at >= 0) return { name: 'twice', claim: standing[at]!, number: at + 1 }
  }
  const before =
    aim.name === 'new-claim'
      ? []
      : spansIn(standing.find(({ id }) => id === aim.claimId)?.spans ?? [], number)
  const [many, were] = [countSentences(sentences, spans), countSentences(sentences, before)]
  return many > seldomMore && many > were ? { name: 'many', sentences: many } : null
}
