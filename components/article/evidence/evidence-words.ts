import {
  evidenceText,
  forTexts,
  locatorLabel,
  locatorParts,
  stances,
  type Evidence,
  type EvidenceText,
  type Locator,
  type LocatorPart,
} from '@/lib/domain/evidence'
import { kindLabel } from '@/lib/domain/evidence-kinds'
import type { Layer } from '@/lib/domain/scales'
import { localTime } from '@/components/ui/local-time'
import { excerptPlace, placeWords } from './excerpt-place'
import {
  emptyKindWords,
  isDetail,
  kindFieldLabel,
  kindInput,
  kindOf,
  kindWordsOf,
  type KindWords,
} from './kind-words'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'

/** A piece of evidence as its form holds it; `retrievedAt` is the reader's local time, as a datetime-local field has it; `given` is what was pasted or typed and not taken over yet; `excerptAt` is the place of the excerpt in the page or the file that was kept, as “from-to”. */
export type EvidenceWords = {
  given: string
  snapshotId: string
  fileId: string
  excerptAt: string
  stance: string
  layer: string
  source: string
  retrievedAt: string
} & KindWords &
  Record<EvidenceText | LocatorPart, string>

/** The name of each field on the screen. */
export const evidenceLabel: Record<keyof EvidenceWords, string> = {
  given: 'Paste an address, or say what you have',
  snapshotId: 'Page that was kept',
  fileId: 'File that was uploaded',
  excerptAt: 'Place in what was kept',
  stance: 'What it does to the claim',
  layer: 'Bears on',
  source: 'Source',
  ...forTexts((text) => evidenceText[text].label),
  retrievedAt: 'Retrieved',
  ...kindFieldLabel,
  ...locatorLabel,
}

type EvidenceInput = Omit<Parameters<ClaimDeeds['addEvidence']>[0], 'claimId'>

const noPlace: Record<LocatorPart, string> = { page: '', paragraph: '', timecode: '', cell: '', note: '' }

/** Whether evidence of that kind is looked up somewhere, at a time: what was said or seen has its own. */
export const isRetrieved = (words: Pick<EvidenceWords, 'kind'>): boolean =>
  ['link', 'document', 'data'].includes(kindOf(words))

/** An empty form, retrieved now. */
export function emptyEvidence(now: Date): EvidenceWords {
  return {
    given: '',
    snapshotId: '',
    excerptAt: '',
    fileId: '',
    stance: '',
    layer: 'substance',
    source: '',
    ...forTexts(() => ''),
    retrievedAt: localTime(now),
    ...emptyKindWords,
    ...noPlace,
  }
}

/** The words of a piece of evidence that is there. */
export function evidenceWordsOf(evidence: Evidence): EvidenceWords {
  const { stance, layer, sourceName, retrievedAt, locator } = evidence
  return {
    given: '',
    snapshotId: evidence.snapshot?.id ?? '',
    fileId: evidence.file?.id ?? '',
    excerptAt: placeWords(evidence.excerptAt),
    stance,
    layer,
    source: sourceName ?? '',
    ...forTexts((text) => evidence[text] ?? ''),
    retrievedAt: retrievedAt ? localTime(new Date(retrievedAt)) : '',
    ...kindWordsOf(evidence),
    ...noPlace,
    ...locator,
  }
}

/** Half-written words as a draft gave them back; what it does not know stays as in `start`. */
export function restored(start: EvidenceWords, kept: Readonly<Record<string, string>>): EvidenceWords {
  return Object.fromEntries(
    Object.entries(start).map(([key, value]) => [key, kept[key] ?? value]),
  ) as EvidenceWords
}

/** The form as the API takes it; empty fields are null. Without a stance there is nothing to send. */
export function evidenceInput(words: EvidenceWords): EvidenceInput | null {
  const stance = stances.find((known) => known === words.stance)
  if (!stance) return null
  const place = locatorParts.flatMap((part) => (words[part].trim() ? [[part, words[part].trim()]] : []))
  const moment = new Date(words.retrievedAt)
  return {
    stance,
    layer: words.layer as Layer,
    ...kindInput(words),
    source: words.source.trim() || null,
    ...forTexts((text) => words[text].trim() || null),
    snapshotId: words.snapshotId || null,
    fileId: words.fileId || null,
    excerptAt: excerptPlace(words),
    locator: place.length > 0 ? (Object.fromEntries(place) as Locator) : null,
    retrievedAt: isRetrieved(words) && !Number.isNaN(moment.getTime()) ? moment.toISOString() : null,
  }
}

/** What evidence leans on goes as a whole, with the words that stand there. */
const leaning: readonly string[] = ['snapshotId', 'fileId', 'excerptAt', 'excerpt']

/** Only what the form changed of a piece of evidence, as the API takes it; the place in the source goes as a whole. */
export function evidenceEdit(before: EvidenceWords, words: EvidenceWords): Partial<EvidenceInput> {
  const input = evidenceInput(words)
  const changed = (Object.keys(words) as (keyof EvidenceWords)[]).filter((key) => words[key] !== before[key])
  const keys = new Set<string>(
    changed.flatMap((key) => {
      if ((locatorParts as readonly string[]).includes(key)) return ['locator']
      if (leaning.includes(key)) return [...leaning]
      return key === 'kind' || isDetail(key) ? ['kind', 'details'] : [key]
    }),
  )
  return Object.fromEntries(Object.entries(input ?? {}).filter(([key]) => keys.has(key)))
}

/** The server's sentences under the names of the form's fields: `locator.page` becomes `page`. */
export function evidenceSentences(
  fields: Readonly<Record<string, string>> = {},
): Partial<Record<keyof EvidenceWords, string>> {
  const field = (path: string) =>
    path
      .replace(/^(locator|details)\./, '')
      .replace(/^locator$/, 'note')
      .replace(/^sourceId$/, 'source')
      .replace(/^excerptAt$/, 'excerpt')
      .replace(/^snapshotId$/, 'url')
      .replace(/^fileId$/, 'title')
  return Object.fromEntries(Object.entries(fields).map(([path, says]) => [field(path), says]))
}

/** What a piece of evidence is called: its title, else who said it or where it was seen, else its source, its link, or what it is. */
export const evidenceName = ({
  title,
  sourceName,
  url,
  kind,
  details,
}: Pick<Evidence, 'title' | 'sourceName' | 'url' | 'kind' | 'details'>): string =>
  title ?? details.who ?? details.where ?? sourceName ?? url ?? details.formula ?? kindLabel[kind]

/** Whether a link may be shown as one: http or https only. */
export function isSafeLink(url: string | null): url is string {
  return url !== null && /^https?:$/.test(URL.parse(url)?.protocol ?? '')
}
