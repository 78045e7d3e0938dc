import type { EvidenceKind } from '@/lib/domain/evidence-kinds'
import type { EvidenceWords } from './evidence-words'

/** What words that were pasted or typed are taken for: the fields that they go into, and a sentence that says so. `isWhole` where nothing else has to be said. */
export type TakenIn = Readonly<{
  fields: Partial<EvidenceWords>
  says: string
  isWhole: boolean
}>

const openings = '“„«‹‘‚"「『《»'
const closings = '”“»›’‘"」』》«'

/** Words by which a kind is asked for, at the beginning and before what it is about. */
const askedBy: readonly (readonly [RegExp, EvidenceKind, keyof EvidenceWords, string])[] = [
  [
    /^(?:call|called|phone|phoned|interview|interviewed|spoke (?:to|with))\b[:\s]*(?:with\b)?\s*/i,
    'call',
    'who',
    'A call or interview',
  ],
  [/^(?:e-?mail|mail)\b[:\s]*(?:from\b)?\s*/i, 'e-mail', 'who', 'An e-mail'],
  [/^(?:saw|seen|observed|observation|was at)\b[:\s]*/i, 'observation', 'where', 'Something seen'],
  [/^(?:calculation|calculated)\b[:\s]*/i, 'calculation', 'formula', 'A calculation'],
  [/^=\s*/, 'calculation', 'formula', 'A calculation'],
  [/^(?:data|table)\b[:\s]*/i, 'data', 'table', 'Data'],
  [/^(?:document|doc)\b[:\s]*/i, 'document', 'title', 'A document'],
]

const isAddress = (words: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(words) && URL.canParse(words.replace(/^www\./i, 'https://www.'))

const isMailAddress = (words: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words)

/** The words within quotation marks of any language, where they are around all of it. */
function withoutMarks(words: string): string | null {
  const at = openings.indexOf(words[0] ?? ' ')
  const isQuoted = at >= 0 && words.length > 2 && closings.includes(words.at(-1)!)
  return isQuoted ? words.slice(1, -1).trim() : null
}

/** Most that a source's name has; what is longer is words out of it. */
const longestName = 80

/** What those words are taken for: a link, a kind by its name, words in quotation marks, or else a source's name; null for nothing. */
export function takeIn(given: string): TakenIn | null {
  const words = given.trim()
  if (words === '') return null
  if (isAddress(words))
    return { fields: { kind: 'link', url: words }, says: 'A link. Enter adds it.', isWhole: true }
  if (isMailAddress(words))
    return {
      fields: { kind: 'e-mail', who: words },
      says: 'An e-mail. Enter opens its fields.',
      isWhole: false,
    }
  for (const [pattern, kind, field, what] of askedBy) {
    if (!pattern.test(words)) continue
    const about = words.replace(pattern, '').trim()
    return {
      fields: { kind, ...(about ? { [field]: about } : {}) },
      says: `${what}${about ? `: ${about}` : ''}. Enter opens its fields.`,
      isWhole: false,
    }
  }
  const quote = withoutMarks(words) ?? (words.length > longestName ? words : null)
  if (quote !== null)
    return {
      fields: { excerpt: quote },
      says: 'Words for the excerpt. Enter takes them over.',
      isWhole: false,
    }
  return { fields: { source: words }, says: `The source “${words}”. Enter takes it over.`, isWhole: false }
}
