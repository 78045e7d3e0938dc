import type { Tone } from './scales'

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
export const sourceTypeLabel: Record<SourceType, string> = {
  document: 'Document',
  data: 'Data set',
  person: 'Person',
  organisation: 'Organisation',
  official: 'Government body',
  media: 'Media',
  agency: 'News agency',
  'own-observation': 'Own observation',
}

export const sourceTiers = ['primary', 'secondary', 'tertiary'] as const
export type SourceTier = (typeof sourceTiers)[number]
export const sourceTierLabel: Record<SourceTier, string> = {
  primary: 'Primary',
  secondary: 'Secondary',
  tertiary: 'Tertiary',
}

export const reliabilities = ['high', 'mixed', 'low'] as const
export type Reliability = (typeof reliabilities)[number]
export const reliabilityLabel: Record<Reliability, string> = {
  high: 'Reliable',
  mixed: 'Mixed',
  low: 'Unreliable',
}

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

/** A source with the version that a writer has to name; how it is reached is told to those only who may edit sources. */
export type SourceView = Source & Readonly<{ version: number; createdAt: string; contacts?: string | null }>

/** The same as others may know it. */
export function withoutContacts({ contacts: _contacts, ...known }: SourceView): SourceView {
  return known
}

/** Of claims to which its evidence says yes, or no: how many verdicts say the same, the opposite, or neither. */
type Fared = Readonly<{ alike: number; opposite: number; neither: number }>

/** How a source fared: what it supported and refuted, beside what the desk came to. */
export type SourceRecord = Readonly<Record<'supports' | 'refutes', Fared>>

type Answered = Readonly<{ stance: 'supports' | 'refutes'; tone: Tone | null; count: number }>

/** Which answers say of a claim that it is so, and which that it is not; the others say neither. */
const isSo: Partial<Record<Tone, boolean>> = {
  true: true,
  'mostly-true': true,
  'mostly-false': false,
  false: false,
}

/** How a source fared, from how often claims with which stance of its evidence were answered how. */
export function recordOf(answered: readonly Answered[]): SourceRecord {
  const faredBy = (stance: Answered['stance']): Fared => {
    const count = (wanted: boolean | undefined): number =>
      answered
        .filter((each) => each.stance === stance && (each.tone ? isSo[each.tone] : undefined) === wanted)
        .reduce((sum, each) => sum + each.count, 0)
    const saysSo = stance === 'supports'
    return { alike: count(saysSo), opposite: count(!saysSo), neither: count(undefined) }
  }
  return { supports: faredBy('supports'), refutes: faredBy('refutes') }
}

type Merged = Readonly<{ id: string; mergedInto?: string | null; withdrawnAt?: string | null }>

/** When each source was withdrawn, by its id, a merged one as the one into which it was merged; in files of before nothing is said of either. */
export function withdrawalsOf(sources: readonly Merged[]): ReadonlyMap<string, string | null> {
  const known = new Map(sources.map((source) => [source.id, source]))
  return new Map(
    sources.map((source) => [source.id, (known.get(source.mergedInto ?? '') ?? source).withdrawnAt ?? null]),
  )
}
