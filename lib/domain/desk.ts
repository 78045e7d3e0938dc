/** What holds for the whole desk; the first three are what a new article begins with. */
export type DeskRules = Readonly<{
  requiredReviews: number
  blind: boolean
  panel: boolean
  demandsSecondFactor: boolean
  ownCopyScale: string
  externalScale: string
  /** The keys of the rules for sources that are on. */
  sourceRules: readonly string[]
  /** How many independent sources stand in for a primary one. */
  independentSources: number
  version: number
}>
