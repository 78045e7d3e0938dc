import type { CoveredSentence } from '@/lib/domain/article'
import { isRated, type Claim } from '@/lib/domain/claim'
import { findRating, type Scale, type Tone } from '@/lib/domain/scales'
import { worstTone } from './appearance'
import { liesIn } from './passages'

/** What the pencil says beside a sentence; `attention` is a stale or contested claim. */
export type TickState = 'pending' | 'nothing-to-check' | 'some' | 'rated' | 'attention'

/** One sentence's mark in the rail with the claims that touch it, in the order of the text; `tone` is that of the gravest rating. */
export type Tick = Readonly<{
  start: number
  end: number
  state: TickState
  tone: Tone | null
  claims: readonly Claim[]
}>

/** How much of an article has been looked at. */
export type ArticleProgress = Readonly<{
  sentences: number
  covered: number
  claims: number
  rated: number
  stale: number
}>

/** The place of the first sentence that ends after `at`. */
function firstAfter(sentences: readonly CoveredSentence[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > at) high = middle
    else low = middle + 1
  }
  return low
}

function stateOf(sentence: CoveredSentence, claims: readonly Claim[], revision: number): TickState {
  if (sentence.changed && !claims.some((claim) => claim.placedIn === revision)) return 'pending'
  if (claims.length === 0) return sentence.coverage === 'nothing-to-check' ? 'nothing-to-check' : 'pending'
  if (claims.some((claim) => claim.state === 'stale' || claim.state === 'contested')) return 'attention'
  return claims.every(isRated) ? 'rated' : 'some'
}

const noClaims: readonly Claim[] = []

function toneOf(claims: readonly Claim[], substance: Scale): Tone | null {
  return worstTone(claims.flatMap((claim) => findRating(substance, claim.verdict?.substance)?.tone ?? []))
}

/** The rail: each sentence with the claims of that revision that touch it; dropped claims count for nothing. */
export function ticksOf(
  sentences: readonly CoveredSentence[],
  claims: readonly Claim[],
  revision: number,
  substance: Scale,
): Tick[] {
  const touching: (Claim[] | undefined)[] = sentences.map(() => undefined)
  for (const claim of claims) {
    if (claim.state === 'dropped') continue
    for (const span of claim.spans) {
      if (!liesIn(span, revision)) continue
      for (
        let index = firstAfter(sentences, span.start);
        index < sentences.length && sentences[index]!.start < span.end;
        index++
      ) {
        const own = (touching[index] ??= [])
        if (!own.includes(claim)) own.push(claim)
      }
    }
  }
  return sentences.map((sentence, index) => {
    const own = touching[index] ?? noClaims
    return {
      start: sentence.start,
      end: sentence.end,
      state: stateOf(sentence, own, revision),
      tone: own.length > 0 ? toneOf(own, substance) : null,
      claims: own,
    }
  })
}

/** The figures of the bar, counted from the rail and the claims. */
export function progressOf(ticks: readonly Tick[], claims: readonly Claim[]): ArticleProgress {
  const alive = claims.filter((claim) => claim.state !== 'dropped')
  return {
    sentences: ticks.length,
    covered: ticks.filter((tick) => tick.state !== 'pending').length,
    claims: alive.length,
    rated: alive.filter(isRated).length,
    stale: alive.filter((claim) => claim.state === 'stale').length,
  }
}

/** What a sentence is told as: which of how many, and what its mark means. */
export function sentenceSays({ state, claims }: Tick, index: number, all: number): string {
  const many = claims.length === 0 ? '' : claims.length === 1 ? ', 1 claim' : `, ${claims.length} claims`
  return `Sentence ${index + 1} of ${all}, ${tickSays[state]}${many}`
}

/** What a sentence's mark means, in words. */
export const tickSays: Record<TickState, string> = {
  pending: 'no claims yet',
  'nothing-to-check': 'nothing to check',
  some: 'claims not all rated',
  rated: 'all claims rated',
  attention: 'a claim is stale or contested',
}
