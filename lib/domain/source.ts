/** What a source is; the keys `data` and `official` were served before there were the others. */
export const sourceTypes = [
  'document',
  'data',
  'person',
  'organisation',
  'official',
  'media',
  'agency',
  'own-observation',
] as const
export type SourceType = (typeof sourceTypes)[number]

export const sourceTiers = ['primary', 'secondary', 'tertiary'] as const
export type SourceTier = (typeof sourceTiers)[number]

export const reliabilities = ['high', 'mixed', 'low'] as const
export type Reliability = (typeof reliabilities)[number]

/**
 * Where evidence comes from, as everybody may know it who sees it: without how it is reached. One that was merged into another stays, and
 * is read as that one; what leans on a withdrawn source counts no more.
 */
export type Source = Readonly<{
  id: string
  name: string
  type: SourceType
  tier: SourceTier
  reliability: Reliability | null
  reliabilityNote: string | null
  interests: string | null
  /** Sources that bear the same label are copies of one another and count once. */
  independenceGroup: string | null
  homepage: string | null
  mergedInto: string | null
  withdrawnAt: string | null
  withdrawnReason: string | null
}>

/** What a source's name is compared by: without capitals, widths of characters, and white space around it or more than once in a row. */
export function sourceKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

type Merged = Readonly<{ id: string; mergedInto?: string | null; withdrawnAt?: string | null }>

/** When each source was withdrawn, by its id, a merged one as the one into which it was merged; in files of before nothing is said of either. */
export function withdrawalsOf(sources: readonly Merged[]): ReadonlyMap<string, string | null> {
  const known = new Map(sources.map((source) => [source.id, source]))
  return new Map(
    sources.map((source) => [source.id, (known.get(source.mergedInto ?? '') ?? source).withdrawnAt ?? null]),
  )
}
