import { quoteOf } from './claim'
import { placeInWords, readSealedForm, sealedFields, type SealedField, type SealedParts } from './seal'

export const sealedThings = ['text', 'words', 'place', 'wording', 'evidence-added', 'evidence-withdrawn', 'evidence-changed', 'scales'] as const

/**
 * One thing that is not as it was when a verdict was sealed, then and now; `about` names the piece of evidence and `field` what of it
 * changed. `text` is of words that the newest revision changed or lost under a claim that nobody has placed anew.
 */
export type SealChange = Readonly<{
  thing: (typeof sealedThings)[number]
  about?: string
  field?: SealedField
  then: string | null
  now: string | null
}>

type SealedEvidence = SealedParts['evidence'][number]

/** What a piece of evidence is called where there is room for a line. */
const nameOf = ({ title, url, excerpt }: SealedEvidence): string => title ?? url ?? excerpt ?? 'A source'

const shown = (evidence: SealedEvidence, field: SealedField): string | null => (field === 'locator' ? placeInWords(evidence.locator) : evidence[field])

const placeOf = ({ spans }: SealedParts): string => spans.map(([revision, start, end]) => `characters ${start} to ${end} of revision ${revision}`).join(', ')
const wordsOf = ({ spans }: SealedParts): string => quoteOf(spans.map(([, , , exact]) => ({ exact })))
const scalesOf = ({ scales }: SealedParts): string => scales.map(([key, version]) => `${key}, version ${version}`).join(' · ')

function evidenceChanges(then: SealedParts, now: SealedParts): SealChange[] {
  const before = new Map(then.evidence.map((each) => [each.id, each]))
  const after = new Map(now.evidence.map((each) => [each.id, each]))
  const gone = then.evidence.filter(({ id }) => !after.has(id)).map((each): SealChange => ({ thing: 'evidence-withdrawn', about: nameOf(each), then: each.excerpt, now: null }))
  const come = now.evidence.filter(({ id }) => !before.has(id)).map((each): SealChange => ({ thing: 'evidence-added', about: nameOf(each), then: null, now: each.excerpt }))
  const other = then.evidence.flatMap((was) => {
    const is = after.get(was.id)
    if (!is) return []
    return sealedFields.filter((field) => was[field] !== is[field]).map((field): SealChange => ({ thing: 'evidence-changed', about: nameOf(was), field, then: shown(was, field), now: shown(is, field) }))
  })
  return [...come, ...gone, ...other]
}

/** Everything in which two sealed forms differ, in the order of the form; nothing exactly when they are the same. */
export function whatChanged(sealed: string, present: string): SealChange[] {
  const [then, now] = [readSealedForm(sealed), readSealedForm(present)]
  const differs = (thing: SealChange['thing'], of: (parts: SealedParts) => string): SealChange[] => (of(then) === of(now) ? [] : [{ thing, then: of(then), now: of(now) }])
  const words = differs('words', wordsOf)
  return [
    ...words, ...(words.length === 0 && JSON.stringify(then.spans) !== JSON.stringify(now.spans) ? [{ thing: 'place' as const, then: placeOf(then), now: placeOf(now) }] : []),
    ...differs('wording', ({ wording }) => wording), ...evidenceChanges(then, now),
    ...(JSON.stringify(then.scales) === JSON.stringify(now.scales) ? [] : [{ thing: 'scales' as const, then: scalesOf(then), now: scalesOf(now) }]),
  ]
}
