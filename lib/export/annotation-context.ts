import { evidenceTexts } from '@/lib/domain/evidence'
import { detailRules } from '@/lib/domain/evidence-kinds'

/** The texts of a piece of evidence that are told under their own names: its link is a body's source, its title is the source's. */
const texts = evidenceTexts.filter((text) => text !== 'url' && text !== 'title')

/** What is noted of evidence by its kind, within `details`. */
const details = detailRules.map(([name]) => name)

/** What the W3C's words do not say, in words of our own; each is a plain value but for the links. */
const values = [
  'claimReviewed',
  'claimKind',
  'claimState',
  'claimant',
  'claimantType',
  'claimantDescription',
  'claimDate',
  'anchor',
  'revision',
  'layer',
  'question',
  'rating',
  'ratingValue',
  'scale',
  'verdictStatus',
  'verdictMethod',
  'seal',
  'round',
  'outdated',
  'confidence',
  'wouldChange',
  'stance',
  'sourceName',
  'sourceTitle',
  ...texts,
  'locator',
  'page',
  'paragraph',
  'timecode',
  'cell',
  'note',
  'retrievedAt',
  'withdrawnAt',
  'sourceWithdrawnAt',
  'evidenceKind',
  'details',
  'origin',
  'firstHand',
  'onRecord',
  'checkedAt',
  'snapshotSha256',
  'snapshotTakenAt',
  'fileSha256',
  'fileMediaType',
  'fileName',
  'fileUploadedAt',
  ...details,
] as const
const links = ['parent'] as const

const vocabulary = 'urn:tickmark:terms:'

/** The W3C's context, and one of our own, so that a reader who expands the JSON-LD loses no key. */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    ...Object.fromEntries(values.map((word) => [word, `${vocabulary}${word}`])),
    ...Object.fromEntries(links.map((word) => [word, { '@id': `${vocabulary}${word}`, '@type': '@id' }])),
  },
] as const

/** A key of ours, as the context has it. */
export type OwnWord = (typeof values)[number] | (typeof links)[number]

/** Those of our keys that say something: the model knows no null and no empty text. */
export function said(words: Partial<Record<OwnWord, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

/** A link as an IRI: signs that one may not hold are written as escapes, all else stays as it is. */
export const iri = (link: string): string => link.replace(/[<>"{}|\\^`]/g, encodeURIComponent)
