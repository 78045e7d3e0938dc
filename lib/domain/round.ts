/** How many reviews a claim needs, whether others' are closed to who has not submitted one, and whether a panel decides what is contested. */
export type RoundRules = Readonly<{ requiredReviews: number; blind: boolean; panel: boolean }>

/** The rules of a round that has begun: those of the article when the first review of it was submitted. */
export type Round = RoundRules & Readonly<{ round: number }>

/** The rules by which the claim's present round goes on; before its first review they are the article's. */
export function rulesOf(
  { rounds, round }: Readonly<{ rounds: readonly Round[]; round: number }>,
  article: RoundRules,
): RoundRules {
  const { requiredReviews, blind, panel } = rounds.find((each) => each.round === round) ?? article
  return { requiredReviews, blind, panel }
}

const ruleSays: Readonly<Record<keyof RoundRules, (rules: RoundRules) => string>> = {
  requiredReviews: ({ requiredReviews }) => `${requiredReviews} required`,
  blind: ({ blind }) => (blind ? 'blind' : 'not blind'),
  panel: ({ panel }) => (panel ? 'a panel decides' : 'an editor decides'),
}

/** Which rules of review are other than before, from what to what, as the history tells it; null when they are the same. */
export function rulesChange(before: RoundRules, after: RoundRules): string | null {
  const other = (Object.keys(ruleSays) as (keyof RoundRules)[]).filter((rule) => before[rule] !== after[rule])
  return other.length === 0
    ? null
    : `Review rules: ${other.map((rule) => `from ${ruleSays[rule](before)} to ${ruleSays[rule](after)}`).join('; ')}.`
}
