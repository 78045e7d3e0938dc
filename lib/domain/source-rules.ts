import type { Rating, Tone } from './scales'

/** What a rule can look at of a claim: how many pieces of evidence it has that are not withdrawn, its verdict's rating of “Is it so?”, and whether that verdict has a reason in words. */
type Sourced = Readonly<{
  evidence: number
  rating: Pick<Rating, 'label' | 'tone'> | null
  hasReason: boolean
}>

/** What a claim's sources have to be like before an article is signed off: one sentence, and what is wrong with a claim, or null. */
export type SourceRule = Readonly<{ key: string; says: string; faultOf: (claim: Sourced) => string | null }>

/** Answers that say of a claim that it is so, that it is not, or something between: all but those that leave it open or say that there is nothing to rate. */
const isRating = (tone: Tone): boolean => tone !== 'unproven' && tone !== 'not-ratable'

/** The table of source rules; which of them are on, the desk says. */
export const sourceRules: readonly SourceRule[] = [
  {
    key: 'evidence-or-reason',
    says: 'A claim rated as true, false or anything between has evidence that was not withdrawn, or a reason in words.',
    faultOf: ({ evidence, rating, hasReason }) =>
      rating && isRating(rating.tone) && evidence === 0 && !hasReason
        ? `is rated “${rating.label}” with neither evidence nor a reason`
        : null,
  },
  {
    key: 'some-evidence',
    says: 'Every claim has evidence that was not withdrawn.',
    faultOf: ({ evidence }) => (evidence === 0 ? 'has no evidence' : null),
  },
]

export const sourceRuleKeys = sourceRules.map(({ key }) => key)

/** Those of the rules that are on, in the order of the table. */
export const rulesOn = (keys: readonly string[]): SourceRule[] =>
  sourceRules.filter(({ key }) => keys.includes(key))

/** What changes of the rules that are on, as the history tells it; null when nothing does. */
export function sourceRulesChange(before: readonly string[], after: readonly string[]): string | null {
  const told = (word: string, rules: readonly SourceRule[]): string[] =>
    rules.map(({ says }) => `Switched ${word}: ${says}`)
  const [was, is] = [rulesOn(before), rulesOn(after)]
  return (
    [
      ...told(
        'on',
        is.filter((rule) => !was.includes(rule)),
      ),
      ...told(
        'off',
        was.filter((rule) => !is.includes(rule)),
      ),
    ].join(' ') || null
  )
}
