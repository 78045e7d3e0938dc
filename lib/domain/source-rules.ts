/** What a rule can look at of a claim: how many pieces of evidence it has that are not withdrawn. */
type Sourced = Readonly<{ evidence: number }>

/** What a claim's sources have to be like before an article is signed off: one sentence, and what is wrong with a claim, or null. */
export type SourceRule = Readonly<{ key: string; isOn: boolean; says: string; faultOf: (claim: Sourced) => string | null }>

/** The table of source rules; a desk has none that is on yet. */
export const sourceRules: readonly SourceRule[] = [
  { key: 'some-evidence', isOn: false, says: 'Every claim has evidence.', faultOf: ({ evidence }) => (evidence === 0 ? 'has no evidence' : null) },
]
