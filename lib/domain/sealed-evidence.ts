import { isCountingEvidence, locatorLabel, locatorParts, type Evidence } from './evidence'
import { detailWords, evidenceKinds, notedDetails, type EvidenceDetails } from './evidence-kinds'

/** What was kept of what was seen, as far as it is sealed. */
type Kept = Readonly<{ sha256: string }>

/** A piece of evidence as far as it is sealed; older files do not say what the third form holds beside. */
export type CountedEvidence = Pick<
  Evidence,
  | 'id'
  | 'stance'
  | 'layer'
  | 'source'
  | 'url'
  | 'title'
  | 'excerpt'
  | 'locator'
  | 'retrievedAt'
  | 'withdrawnAt'
  | 'sourceWithdrawnAt'
> &
  Partial<Pick<Evidence, 'kind' | 'details' | 'origin' | 'firstHand' | 'onRecord' | 'excerptAt'>> &
  Readonly<{ snapshot?: Kept | null; file?: Kept | null }>

const firstFields = [
  'stance',
  'layer',
  'source',
  'url',
  'title',
  'excerpt',
  'locator',
  'retrievedAt',
] as const

/** What of a piece of evidence is sealed, in this order; the first form ends with when it was retrieved. */
export const sealedFields = [
  ...firstFields,
  'kind',
  'details',
  'origin',
  'firstHand',
  'onRecord',
  'snapshot',
  'file',
  'excerptAt',
] as const
export type SealedField = (typeof sealedFields)[number]

/** What is sealed of a piece of evidence in words, null where nothing is said; a field that its form does not hold is not there. What is made of several parts is their JSON. */
export type SealedEvidence = Readonly<Partial<Record<SealedField, string | null>> & { id: string }>

/** Those pieces of evidence that count, in the order of their ids. */
const counted = (evidence: readonly CountedEvidence[]): CountedEvidence[] =>
  evidence.filter(isCountingEvidence).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

const sealedPlace = ({ locator }: CountedEvidence): unknown[] =>
  locatorParts.map((part) => locator?.[part] ?? null)

const firstValues = (evidence: CountedEvidence): unknown[] => [
  evidence.id,
  ...firstFields.map((field) => (field === 'locator' ? sealedPlace(evidence) : evidence[field])),
]

/** What is noted by its kind, by name, so that it does not matter where in a form it stands. */
const sealedDetails = ({ details = {} }: CountedEvidence): [string, string][] =>
  Object.entries(details)
    .filter(([, said]) => said !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The evidence that counts as the first and the second form of a seal hold it. */
export const firstSealedEvidence = (evidence: readonly CountedEvidence[]): unknown[] =>
  counted(evidence).map(firstValues)

/** What the third form holds beside of a piece of evidence, in the order of its fields. */
const laterValues = (evidence: CountedEvidence): unknown[] => [
  evidence.kind ?? 'link',
  sealedDetails(evidence),
  evidence.origin ?? null,
  evidence.firstHand ?? null,
  evidence.onRecord ?? null,
  evidence.snapshot?.sha256 ?? null,
  evidence.file?.sha256 ?? null,
  evidence.excerptAt ? [evidence.excerptAt.start, evidence.excerptAt.end] : null,
]

/** The evidence that counts as the third form holds it: with its kind, what is noted by that, and the SHA-256 of what was kept. */
export const thirdSealedEvidence = (evidence: readonly CountedEvidence[]): unknown[] =>
  counted(evidence).map((each) => [...firstValues(each), ...laterValues(each)])

/** What the third form holds beside of a link of which nothing more is said: all that there was before it. */
const nothingMore = JSON.stringify(['link', [], null, null, null, null, null, null])

/** Whether evidence that counts says what the forms before the third do not hold. */
export const saysMoreThanBefore = (evidence: readonly CountedEvidence[]): boolean =>
  counted(evidence).some((each) => JSON.stringify(laterValues(each)) !== nothingMore)

const asWords = (value: unknown): string | null =>
  value === null || typeof value === 'string' ? value : JSON.stringify(value)

/** Reads what a sealed form says of one piece of evidence. */
export const readSealedEvidence = ([id, ...values]: readonly [string, ...unknown[]]): SealedEvidence => ({
  id,
  ...Object.fromEntries(values.map((value, at) => [sealedFields[at]!, asWords(value)])),
})

/** The place in a source of a sealed form in words, or null when none is named. */
export function placeInWords(locator: string | null): string | null {
  const parts = JSON.parse(locator ?? '[]') as readonly (string | null)[]
  const words = locatorParts.flatMap((part, at) =>
    (parts[at] ?? null) === null ? [] : [`${locatorLabel[part]} ${parts[at]}`],
  )
  return words.length > 0 ? words.join(', ') : null
}

/** What a sealed form holds of what is noted by a kind in words, or null when nothing is. */
export function detailsInWords({ kind, details }: SealedEvidence): string | null {
  const known = evidenceKinds.find((each) => each === kind)
  const said = Object.fromEntries(JSON.parse(details ?? '[]') as [string, string][]) as EvidenceDetails
  const words = known
    ? notedDetails(known, said).map(([, rule, each]) => `${rule.label}: ${detailWords(rule, each)}`)
    : []
  return words.length > 0 ? words.join('; ') : null
}
