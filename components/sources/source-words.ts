import type { Input } from '@/lib/api/contract'
import {
  reliabilities,
  reliabilityLabel,
  sourceTierLabel,
  sourceTiers,
  sourceTypeLabel,
  sourceTypes,
  type SourceView,
} from '@/lib/domain/source'

const optionsOf = <T extends string>(values: readonly T[], label: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: label[value] }))

/** What a choice of each kind offers. */
export const typeOptions = optionsOf(sourceTypes, sourceTypeLabel)
export const tierOptions = optionsOf(sourceTiers, sourceTierLabel)
export const reliabilityOptions = [
  { value: '', label: 'Not said' },
  ...optionsOf(reliabilities, reliabilityLabel),
]

/** The name of each field of a source on the screen. */
export const sourceLabel = {
  name: 'Name',
  type: 'What it is',
  tier: 'Tier',
  reliability: 'Reliability',
  reliabilityNote: 'Why',
  interests: 'Interests',
  independenceGroup: 'Copies of one story',
  homepage: 'Home page',
  contacts: 'How it is reached',
} as const
type SourceField = keyof typeof sourceLabel
const fields = Object.keys(sourceLabel) as readonly SourceField[]

/** The form of a source as it is typed, and so its draft; `after` is the version that it began from. */
export type SourceWords = Readonly<Record<SourceField | 'after', string>>

/** The words of a source that is there. */
export const wordsOfSource = (source: SourceView): SourceWords => ({
  ...(Object.fromEntries(fields.map((field) => [field, source[field] ?? ''])) as Record<SourceField, string>),
  after: String(source.version),
})

/** How the words of a draft are read; what it does not know is as in `start`. */
export const sourceWordsOfDraft =
  (start: SourceWords) =>
  (draft: Readonly<Record<string, string>>): SourceWords =>
    Object.fromEntries(Object.entries(start).map(([key, word]) => [key, draft[key] ?? word])) as SourceWords

/** What the desk is asked to change: those words that are not as it has them; what is empty is taken away. */
export function editOf(sourceId: string, words: SourceWords, before: SourceWords): Input<'editSource'> {
  const changed = fields.filter((field) => words[field] !== before[field])
  const said = changed.map((field) => [field, words[field].trim() || (field === 'name' ? '' : null)])
  return { sourceId, version: Number(words.after), ...Object.fromEntries(said) }
}

/** Words of which nobody knows whether they are what the desk once had: as every field of a draft from before somebody else changed the source. */
export const unknownBase = (words: SourceWords): SourceWords =>
  Object.fromEntries(Object.keys(words).map((key) => [key, '\u0000'])) as SourceWords

/** Whether that is a field whose wordings can differ; the version is none. */
export const isSourceField = (key: string): key is SourceField => key in sourceLabel
