import type { ArticleState } from './article'
import type { Claim } from './claim'
import { isCountingEvidence, type Evidence, type Stance } from './evidence'
import { proofOf } from './proof'
import { findRating, type Rating, type Scale } from './scales'
import { hasReasonIn, type SourceRule } from './source-rules'

/** The article of a claim that leans on a source; `signOff` is the number of its newest sign-off, which stands as it was signed, or null. */
export type TouchedArticle = Readonly<{
  id: string
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  state: ArticleState
  signOff: number | null
}>

/**
 * A claim that leans on a source, and what it would become without it: `isShaken` where a verdict that holds would be stale, `fails` the
 * rules for sources that it meets now and would not meet then; of a dropped claim no rule asks for anything.
 */
export type SourceTouch = Readonly<
  Pick<Claim, 'quote' | 'claimReviewed' | 'state'> & {
    claim: string
    article: TouchedArticle
    stances: readonly Stance[]
    verdict: Readonly<{ rating: Pick<Rating, 'label' | 'tone'> | null; isStale: boolean }> | null
    isShaken: boolean
    fails: readonly string[]
  }
>

/** What a claim that leans on one of these sources would become without them, by the rules that are on. */
export function touchOf(
  claim: Claim,
  sources: ReadonlySet<string>,
  around: Readonly<{ article: TouchedArticle; scale: Scale; rules: readonly SourceRule[] }>,
): SourceTouch {
  const { id, quote, claimReviewed, state, verdict } = claim
  const isOfThem = ({ source }: { source: string | null }): boolean => source !== null && sources.has(source)
  const counting = claim.evidence.filter(isCountingEvidence)
  const leaning = counting.filter(isOfThem)
  const found = verdict && findRating(around.scale, verdict.substance)
  const rating = found ? { label: found.label, tone: found.tone } : null
  const faultOf = (rule: SourceRule, evidence: readonly Evidence[]): string | null =>
    rule.faultOf({
      kind: claim.kind,
      proofs: evidence.map(proofOf),
      rating,
      hasReason: hasReasonIn(verdict?.explanation, verdict?.reason),
      quoteFault: null, // where a quotation is found is not changed by a source
    })
  const rules = state === 'dropped' ? [] : around.rules
  const rest = counting.filter((evidence) => !leaning.includes(evidence))
  return {
    claim: id,
    quote,
    claimReviewed,
    state,
    article: around.article,
    stances: [...new Set(claim.evidence.filter(isOfThem).map(({ stance }) => stance))],
    verdict: verdict && { rating, isStale: verdict.status === 'stale' },
    isShaken: leaning.length > 0 && verdict?.status === 'current',
    fails: rules
      .filter((rule) => faultOf(rule, counting) === null && faultOf(rule, rest) !== null)
      .map(({ says }) => says),
  }
}
