import { localTime } from '@/components/ui/local-time'
import type { Evidence } from '@/lib/domain/evidence'
import {
  detailRules,
  detailsOf,
  evidenceKinds,
  evidenceOrigins,
  type EvidenceDetailName,
  type EvidenceDetails,
  type EvidenceKind,
} from '@/lib/domain/evidence-kinds'

/** What a piece of evidence is and what is noted by its kind, as its form holds it; moments are the reader's local time. */
export type KindWords = { kind: string; origin: string; firstHand: string; onRecord: string } & Record<
  EvidenceDetailName,
  string
>

/** The names of the fields on the screen; what is called otherwise in one kind says so there. */
export const kindFieldLabel: Record<keyof KindWords, string> = {
  kind: 'What it is',
  origin: 'How it came',
  firstHand: 'First hand',
  onRecord: 'On the record',
  ...(Object.fromEntries(detailRules.map(([name, { label }]) => [name, label])) as Record<
    EvidenceDetailName,
    string
  >),
}

const moments = new Set(detailRules.filter(([, rule]) => 'isMoment' in rule).map(([name]) => name))

const noDetails = Object.fromEntries(detailRules.map(([name]) => [name, ''])) as Record<
  EvidenceDetailName,
  string
>

/** A link of which nothing else is said. */
export const emptyKindWords: KindWords = {
  kind: 'link',
  origin: '',
  firstHand: '',
  onRecord: '',
  ...noDetails,
}

const yesOrNo = (said: boolean | null): string => (said === null ? '' : said ? 'yes' : 'no')

/** The kind of the form's words. */
export const kindOf = ({ kind }: Pick<KindWords, 'kind'>): EvidenceKind =>
  evidenceKinds.find((known) => known === kind) ?? 'link'

/** The words of a piece of evidence that is there. */
export function kindWordsOf({ kind, details, origin, firstHand, onRecord }: Evidence): KindWords {
  const noted = Object.entries(details).map(([name, said]) => [
    name,
    moments.has(name as EvidenceDetailName) ? localTime(new Date(said)) : said,
  ])
  return {
    ...emptyKindWords,
    kind,
    origin: origin ?? '',
    firstHand: yesOrNo(firstHand),
    onRecord: yesOrNo(onRecord),
    ...(Object.fromEntries(noted) as EvidenceDetails),
  }
}

/** A moment of the form as the API takes it, or as it was written where it is none. */
function momentOf(words: string): string {
  const moment = new Date(words)
  return Number.isNaN(moment.getTime()) ? words : moment.toISOString()
}

/** What is noted by the kind of the form, without what is left empty. */
function detailsInput(words: KindWords): EvidenceDetails {
  const noted = detailsOf(kindOf(words)).flatMap(([name]) => {
    const said = words[name].trim()
    return said ? [[name, moments.has(name) ? momentOf(said) : said]] : []
  })
  return Object.fromEntries(noted) as EvidenceDetails
}

const said = (words: string): boolean | null => (words === '' ? null : words === 'yes')

/** The form's words about the kind as the API takes them. */
export const kindInput = (words: KindWords) => ({
  kind: kindOf(words),
  details: detailsInput(words),
  origin: evidenceOrigins.find((known) => known === words.origin) ?? null,
  firstHand: said(words.firstHand),
  onRecord: said(words.onRecord),
})

/** Under which name of the API a field of the form is sent. */
export const isDetail = (field: string): boolean => Object.hasOwn(noDetails, field)
