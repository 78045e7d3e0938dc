import { onlySignsDiffer } from '@/lib/anchor/signs'
import { quoteOf, type Claim } from './claim'
import type { Rule } from './outcome'
import { readSealedForm, type SealedParts } from './seal'
import {
  detailsInWords,
  placeInWords,
  sealedFields,
  type SealedEvidence,
  type SealedField,
} from './sealed-evidence'

export const sealedThings = [
  'text',
  'sentence',
  'words',
  'place',
  'wording',
  'evidence-added',
  'evidence-withdrawn',
  'evidence-changed',
  'scales',
] as const

/**
 * One thing that is not as it was when something was sealed, then and now; `about` names the piece of evidence and `field` what of it
 * changed. `text` is of words that the newest revision changed or lost under a claim that nobody has placed anew, `sentence` of a
 * sentence that became another around words that still stand, be it in signs. `onlySigns` where nothing but typography did.
 */
export type SealChange = Readonly<{
  thing: (typeof sealedThings)[number]
  about?: string
  field?: SealedField
  then: string | null
  now: string | null
  onlySigns?: true
}>

/**
 * A claim whose verdict is stale: what is not as it was when that was sealed, null where that was not kept, whether no more than signs is, and
 * the rule that keeps the reader from confirming it together with others, if any.
 */
export type StaleClaim = Readonly<
  Pick<Claim, 'id' | 'version' | 'seal' | 'quote'> & {
    changes: readonly SealChange[] | null
    onlySigns: boolean
    rule: Rule | null
  }
>

/** What a piece of evidence is called where there is room for a line. */
const nameOf = ({ title, url, excerpt }: SealedEvidence): string => title ?? url ?? excerpt ?? 'A source'

const shown = (evidence: SealedEvidence, field: SealedField): string | null =>
  field === 'locator'
    ? placeInWords(evidence.locator ?? null)
    : field === 'details'
      ? detailsInWords(evidence)
      : (evidence[field] ?? null)

const placeOf = ({ spans }: SealedParts): string =>
  spans.map(([revision, start, end]) => `characters ${start} to ${end} of revision ${revision}`).join(', ')
const quotedWords = ({ spans }: SealedParts): string => quoteOf(spans.map(([, , , exact]) => ({ exact })))
const scalesOf = ({ scales }: SealedParts): string =>
  scales.map(([key, version]) => `${key}, version ${version}`).join(' · ')

function evidenceChanges(then: SealedParts, now: SealedParts): SealChange[] {
  const before = new Map(then.evidence.map((each) => [each.id, each]))
  const after = new Map(now.evidence.map((each) => [each.id, each]))
  const gone = then.evidence
    .filter(({ id }) => !after.has(id))
    .map((each): SealChange => ({
      thing: 'evidence-withdrawn',
      about: nameOf(each),
      then: each.excerpt ?? null,
      now: null,
    }))
  const come = now.evidence
    .filter(({ id }) => !before.has(id))
    .map((each): SealChange => ({
      thing: 'evidence-added',
      about: nameOf(each),
      then: null,
      now: each.excerpt ?? null,
    }))
  const other = then.evidence.flatMap((was) => {
    const is = after.get(was.id)
    if (!is) return []
    return sealedFields
      .filter((field) => was[field] !== undefined && is[field] !== undefined && was[field] !== is[field])
      .map((field): SealChange => ({
        thing: 'evidence-changed',
        about: nameOf(was),
        field,
        then: shown(was, field),
        now: shown(is, field),
      }))
  })
  return [...come, ...gone, ...other]
}

/** Words then and now, and whether they differ in signs only. */
function textChange(
  thing: 'text' | 'sentence' | 'words' | 'wording',
  then: string | null,
  now: string | null,
): SealChange {
  return {
    thing,
    then,
    now,
    ...(then !== null && now !== null && onlySignsDiffer(then, now) ? { onlySigns: true } : {}),
  }
}

/** The same of the claim's own words, which say little by themselves: where their sentences were not sealed with them, more may differ. */
const ownChange = (
  thing: 'text' | 'words',
  { sentences }: SealedParts,
  then: string | null,
  now: string | null,
): SealChange => (sentences === null ? { thing, then, now } : textChange(thing, then, now))

/** Words of the claim that stand no longer in the text, or stand there again. */
function shakenChanges(sealed: SealedParts, { shaken: now }: SealedParts): SealChange[] {
  const then = sealed.shaken ?? []
  if (now === null || JSON.stringify(then) === JSON.stringify(now)) return []
  return now.length > 0
    ? now.map(([was, is]) => ownChange('text', sealed, was, is))
    : then.map(([is, was]) => ownChange('text', sealed, was, is))
}

/** The sentences around the claim that became others, one beside the other where each has its own; none where only one of the two forms holds them. */
function sentenceChanges({ sentences: then }: SealedParts, { sentences: now }: SealedParts): SealChange[] {
  if (then === null || now === null || JSON.stringify(then) === JSON.stringify(now)) return []
  if (then.length === now.length)
    return then.flatMap((was, at) => (was === now[at] ? [] : [textChange('sentence', was, now[at]!)]))
  const [was, is] = [then, now].map((each) => (each.length > 0 ? each.join(' […] ') : null))
  return [textChange('sentence', was!, is!)]
}

/**
 * What became of the claim's words and their sentences, told by the words where they are others. Words that are the same, but not surely in
 * the same place, are told by their sentences; so is what else became of a sentence, where of the words themselves only signs differ.
 */
function aroundChanges(shaken: readonly SealChange[], sentences: readonly SealChange[]): SealChange[] {
  const others = shaken.filter(({ then, now }) => then !== now)
  const text = others.length > 0 || sentences.length > 0 ? others : shaken
  const isToldByText = text.length > 0 && (!differAtMostInSigns(text) || differAtMostInSigns(sentences))
  return isToldByText ? [...text] : [...text, ...sentences]
}

/**
 * Other words that were marked, or the same ones elsewhere. Only their signs differ where somebody marked them anew in a text that came
 * later: what else became of their place, their sentences tell.
 */
function markChanges(then: SealedParts, now: SealedParts): SealChange[] {
  if (JSON.stringify(then.spans) === JSON.stringify(now.spans)) return []
  const [was, is] = [quotedWords(then), quotedWords(now)]
  if (was === is) return [{ thing: 'place', then: placeOf(then), now: placeOf(now) }]
  const isLater = now.spans.every(([revision]) => then.spans.every(([before]) => before < revision))
  return [isLater ? ownChange('words', then, was, is) : { thing: 'words', then: was, now: is }]
}

/** Everything in which a string that was sealed differs from the newest form of its claim, in the order of the form. */
export function whatChanged(sealed: string, present: string): SealChange[] {
  const [then, now] = [readSealedForm(sealed), readSealedForm(present)]
  return [
    ...aroundChanges(shakenChanges(then, now), sentenceChanges(then, now)),
    ...markChanges(then, now),
    ...(then.wording === now.wording ? [] : [textChange('wording', then.wording, now.wording)]),
    ...evidenceChanges(then, now),
    ...(JSON.stringify(then.scales) === JSON.stringify(now.scales)
      ? []
      : [{ thing: 'scales' as const, then: scalesOf(then), now: scalesOf(now) }]),
  ]
}

/** Whether nothing differs but signs; so it does as well where everything was changed back. */
export const differAtMostInSigns = (changes: readonly SealChange[]): boolean =>
  changes.every(({ onlySigns }) => onlySigns)
