import type { ClaimKind } from './claim'
import { countOrigins, type Proof } from './proof'
import type { Rating, Tone } from './scales'

/**
 * What a rule can look at of a claim: the evidence that counts, its verdict's rating of “Is it so?”, and whether that verdict has a reason in words, and what is wrong with how
 * its quotations are found.
 */
export type Sourced = Readonly<{
  kind: ClaimKind
  proofs: readonly Proof[]
  rating: Pick<Rating, 'label' | 'tone'> | null
  hasReason: boolean
  quoteFault: string | null
}>

/** What a claim's sources have to be like before an article is signed off: one sentence, and what is wrong with a claim, or null. */
export type SourceRule = Readonly<{
  key: string
  says: string
  faultOf: (claim: Sourced) => string | null
}>

/** How many independent sources stand in for a primary one: what a desk may ask for. */
export const leastIndependent = 2
export const mostIndependent = 9

type Make = Readonly<{
  says: (independent: number) => string
  faultOf: (claim: Sourced, independent: number) => string | null
}>

/** Answers that say of a claim that it is so, that it is not, or something between: all but those that leave it open or say that there is nothing to rate. */
const isRating = (tone: Tone): boolean => tone !== 'unproven' && tone !== 'not-ratable'

/** The evidence on which a rating that something is so, or is not, can rest; none for a rating between. */
function bearing({ proofs, rating }: Sourced): readonly Proof[] | null {
  const wanted = rating?.tone === 'true' ? 'supports' : rating?.tone === 'false' ? 'refutes' : null
  return wanted && proofs.filter(({ stance, layer }) => stance === wanted && layer === 'substance')
}

function faultOfIndependence(claim: Sourced, independent: number): string | null {
  const proofs = bearing(claim)
  if (proofs === null || proofs.some(({ tier }) => tier === 'primary')) return null
  const count = countOrigins(proofs)
  return count >= independent
    ? null
    : `is rated “${claim.rating!.label}” on ${count} of ${independent} independent sources and on no primary one`
}

const areData: ReadonlySet<string> = new Set(['document', 'data', 'calculation'])

/** The rule by which quotations have to be found, which has to be told what became of looking for them. */
export const quotationRule = 'quotation-found'

/** The table of source rules; which of them are on, and how many independent sources stand in for a primary one, the desk says. */
const table: Readonly<Record<string, Make>> = {
  'evidence-or-reason': {
    says: () =>
      'A claim rated as true, false or anything between has evidence that was not withdrawn, or a reason in words.',
    faultOf: ({ rating, proofs, hasReason }) =>
      rating && isRating(rating.tone) && proofs.length === 0 && !hasReason
        ? `is rated “${rating.label}” with neither evidence nor a reason`
        : null,
  },
  'some-evidence': {
    says: () => 'Every claim has evidence that was not withdrawn.',
    faultOf: ({ proofs }) => (proofs.length === 0 ? 'has no evidence' : null),
  },
  'primary-or-independent': {
    says: (independent) =>
      `A claim rated as true or false rests on a primary source, or on ${independent} independent ones; copies of one text count once.`,
    faultOf: faultOfIndependence,
  },
  'nobody-named': {
    says: () => 'A claim that rests only on what was said off the record is at most unproven.',
    faultOf: ({ rating, proofs }) => {
      const bearingIt = proofs.filter(({ stance, layer }) => stance !== 'context' && layer === 'substance')
      const isOffRecord = bearingIt.length > 0 && bearingIt.every(({ onRecord }) => onRecord === false)
      return rating && isRating(rating.tone) && isOffRecord
        ? `is rated “${rating.label}” on nothing but what was said off the record`
        : null
    },
  },
  'numbers-from-data': {
    says: () =>
      'A number that is rated as true, false or anything between has a document, data or a calculation.',
    faultOf: ({ kind, rating, proofs }) =>
      kind === 'quantity' &&
      rating &&
      isRating(rating.tone) &&
      !proofs.some((proof) => areData.has(proof.kind) || areData.has(proof.sourceType ?? ''))
        ? 'is a number without a document, data or a calculation'
        : null,
  },
  'calculation-checked': {
    says: () => 'Every calculation was checked by a second person.',
    faultOf: ({ proofs }) =>
      proofs.some(({ kind, isChecked }) => kind === 'calculation' && !isChecked)
        ? 'rests on a calculation that nobody else checked'
        : null,
  },
  [quotationRule]: {
    says: () =>
      'A quotation that is rated as said on record is found in a page, a document or a transcript that is kept of its article, in no other words.',
    faultOf: ({ quoteFault }) => quoteFault,
  },
}

export const sourceRuleKeys = Object.keys(table)

/** Which rules a desk has on, and how many independent sources they ask for. */
export type RulesChosen = Readonly<{ sourceRules: readonly string[]; independentSources: number }>

/** All rules of the table, as they are where so many independent sources stand in for a primary one. */
export const allSourceRules = (independent: number): SourceRule[] =>
  Object.entries(table).map(([key, { says, faultOf }]) => ({
    key,
    says: says(independent),
    faultOf: (claim) => faultOf(claim, independent),
  }))

/** Those of the rules that are on, in the order of the table. */
export const rulesOn = ({ sourceRules, independentSources }: RulesChosen): SourceRule[] =>
  allSourceRules(independentSources).filter(({ key }) => sourceRules.includes(key))

/** Whether a reason has words in it, of which any text may be a part. */
export const hasReasonIn = (...texts: readonly (string | null | undefined)[]): boolean =>
  texts.some((text) => /[\p{L}\p{N}]/u.test(text ?? ''))

/** What is wrong with a claim by each of the rules that it does not meet. */
export const faultsOf = (claim: Sourced, rules: readonly SourceRule[]): string[] =>
  rules.flatMap((rule) => rule.faultOf(claim) ?? [])

/** What changes of the rules that are on, as the history tells it; null when nothing does. */
export function sourceRulesChange(before: RulesChosen, after: RulesChosen): string | null {
  const told = (word: string, rules: readonly SourceRule[]): string[] =>
    rules.map(({ says }) => `Switched ${word}: ${says}`)
  const [was, is] = [rulesOn(before), rulesOn(after)]
  const without = (rules: readonly SourceRule[], others: readonly SourceRule[]) =>
    rules.filter(({ says }) => !others.some((other) => other.says === says))
  return [...told('on', without(is, was)), ...told('off', without(was, is))].join(' ') || null
}

/** The rules as everybody may read them: each with its sentence, and whether it is on. */
export type SourceRulesView = Readonly<{
  version: number
  independentSources: number
  rules: readonly Readonly<{ key: string; says: string; isOn: boolean }>[]
}>

/** The rules of a desk as everybody may read them. */
export const viewSourceRules = ({
  version,
  sourceRules,
  independentSources,
}: RulesChosen & Readonly<{ version: number }>): SourceRulesView => ({
  version,
  independentSources,
  rules: allSourceRules(independentSources).map(({ key, says }) => ({
    key,
    says,
    isOn: sourceRules.includes(key),
  })),
})
