import { merge, type Sheet } from '@/components/form/merge'
import type { Drafted } from '@/components/form/use-draft'
import { languageOf, namesIn, type FactsWords } from './article-words'
import { languages } from './languages'
import type { Input } from '@/lib/api/contract'
import { articleKindLabel, articleKinds, type ArticleFacts } from '@/lib/domain/article'

/** The form of an article's facts with its draft: `base` holds the facts that were seen when it was begun. */
export type FactsForm = FactsWords & Readonly<{ base: string }>

/** Under which key the half-written facts of an article rest. */
export const factsKey = (articleId: string): string => `article-facts:${articleId}`

/** The facts of an article as the form has them; no other scale is chosen. */
export function factsWords({
  title,
  byline,
  outlet,
  url,
  publishedAt,
  language,
  kind,
}: ArticleFacts): FactsWords {
  const isNamed = languages.some(({ value }) => value === language)
  return {
    title,
    byline: byline.join(', '),
    outlet: outlet ?? '',
    url: url ?? '',
    publishedAt: publishedAt?.slice(0, 10) ?? '',
    language: isNamed ? language : 'other',
    otherLanguage: isNamed ? '' : language,
    kind,
    substanceScale: '',
  }
}

/** An untouched form. */
export const untouched = (now: FactsWords): FactsForm => ({ ...now, base: JSON.stringify(now) })

const only = (now: FactsWords, held: Readonly<Record<string, unknown>>): FactsWords =>
  Object.fromEntries(
    Object.entries(now).map(([key, word]) => [key, typeof held[key] === 'string' ? held[key] : word]),
  ) as FactsWords

function baseIn(draft: Readonly<Record<string, unknown>>, now: FactsWords): FactsWords {
  try {
    return only(now, JSON.parse(String(draft.base)) as Record<string, unknown>)
  } catch {
    return now
  }
}

/** A half-written form beside the facts as they are now: fields that nobody typed in follow, and `theirs` are those that somebody else changed too. */
export function resume(
  now: FactsWords,
  draft: Readonly<Record<string, unknown>>,
): { words: FactsForm; theirs: Partial<FactsWords> } {
  const base = baseIn(draft, now)
  const { fields, theirs } = merge<FactsWords>({ base, fields: only(base, draft), theirs: {} }, now)
  return { words: { ...fields, base: JSON.stringify(Object.keys(theirs).length > 0 ? base : now) }, theirs }
}

/** The form as it is kept half-written. */
export const draftedFacts = (articleId: string, start: FactsWords): Drafted<FactsForm> => ({
  key: factsKey(articleId),
  blank: untouched(start),
  wordsOf: (draft) => resume(start, draft).words,
})

/** What the form asks the desk to change: only what is not as it was seen. */
export function changesOf(
  seen: FactsWords,
  words: FactsWords,
): Omit<Input<'editArticle'>, 'articleId' | 'version'> {
  const is = (...keys: (keyof FactsWords)[]) => keys.some((key) => seen[key] !== words[key])
  const kind = articleKinds.find((each) => each === words.kind)
  return {
    ...(is('title') ? { title: words.title.trim() } : {}),
    ...(is('byline') ? { byline: namesIn(words.byline) } : {}),
    ...(is('outlet') ? { outlet: words.outlet.trim() || null } : {}),
    ...(is('url') ? { url: words.url.trim() || null } : {}),
    ...(is('publishedAt') ? { publishedAt: words.publishedAt || null } : {}),
    ...(is('language', 'otherLanguage') ? { language: languageOf(words) } : {}),
    ...(is('kind') && kind ? { kind } : {}),
    ...(words.substanceScale ? { substanceScale: words.substanceScale } : {}),
  }
}

/** Whether there is nothing to choose between one's own words and somebody else's. */
export const isSettled = ({ theirs }: Pick<Sheet<FactsWords>, 'theirs'>): boolean =>
  Object.keys(theirs).length === 0

/** What is put into the form; once everything is settled, it stands on the facts as they were last seen. */
export const typedIn = (sheet: Sheet<FactsWords>): Partial<FactsForm> => ({
  ...sheet.fields,
  ...(isSettled(sheet) ? { base: JSON.stringify(sheet.base) } : {}),
})

/** What the form lacks before it can be saved, beside its fields; under no field's name that words are still to be chosen. */
export function missingInFacts(words: FactsWords, theirs: Partial<FactsWords>): Record<string, string> {
  return {
    ...(words.title.trim() ? {} : { title: 'The article needs a title.' }),
    ...(words.language === 'other' && !words.otherLanguage.trim()
      ? { language: 'Type the tag of the language.' }
      : {}),
    ...(isSettled({ theirs }) ? {} : { '': 'Choose first which words stay.' }),
  }
}

/** What each field is called. */
export const factLabel: Record<keyof FactsWords, string> = {
  title: 'The title',
  byline: 'The byline',
  outlet: 'The outlet',
  url: 'The link',
  publishedAt: 'The date of publication',
  language: 'The language',
  otherLanguage: 'The language tag',
  kind: 'The kind',
  substanceScale: 'The scale',
}

/** A field's word as a person reads it. */
export function sayFact(key: keyof FactsWords, word: string): string {
  if (key === 'language') return languages.find(({ value }) => value === word)?.label ?? word
  return key === 'kind'
    ? (articleKinds.flatMap((kind) => (kind === word ? [articleKindLabel[kind]] : []))[0] ?? word)
    : word
}
