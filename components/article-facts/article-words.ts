import type { Input } from '@/lib/api/contract'
import { articleKinds } from '@/lib/domain/article'

/** What is told of an article apart from its text, as it is typed: every field a string, and so its draft. */
export type FactsWords = Readonly<{
  title: string
  byline: string
  outlet: string
  url: string
  publishedAt: string
  language: string
  otherLanguage: string
  kind: string
  substanceScale: string
}>

/** The form of a new article in the same way. */
export type ArticleWords = FactsWords & Readonly<{ text: string; fileName: string; headed: string }>

/** An untouched form. */
export const blankArticle: ArticleWords = {
  title: '',
  byline: '',
  outlet: '',
  url: '',
  publishedAt: '',
  language: 'en',
  otherLanguage: '',
  kind: 'external',
  substanceScale: '',
  text: '',
  fileName: '',
  headed: 'yes',
}

/** The form that a draft holds; what the draft does not know is as on an untouched form. */
export function articleWordsOf(draft: Readonly<Record<string, string>>): ArticleWords {
  const known = Object.keys(blankArticle).flatMap((key) =>
    typeof draft[key] === 'string' ? [[key, draft[key]]] : [],
  )
  return { ...blankArticle, ...Object.fromEntries(known) }
}

/** Whether anything was typed. */
export function isBlankArticle(words: ArticleWords): boolean {
  return ![words.title, words.byline, words.outlet, words.url, words.text].some((typed) => /\S/.test(typed))
}

/** The language tag that the form names; English while none is typed. */
export function languageOf(words: Pick<FactsWords, 'language' | 'otherLanguage'>): string {
  return words.language === 'other' ? words.otherLanguage.trim() || 'en' : words.language
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const isMarkdown = (words: ArticleWords): boolean => /\.(md|markdown)$/i.test(words.fileName)
const longestHead = 4

/** Whether the text begins with the title, on a line or a few lines of its own. */
export function beginsWithTitle(words: ArticleWords): boolean {
  const lines = words.text
    .trimStart()
    .split(/\r\n?|\n/, longestHead)
    .map((line) => (isMarkdown(words) ? line.replace(/^#\s+/, '') : line))
  return lines.some((_, at) => fold(lines.slice(0, at + 1).join(' ')) === fold(words.title))
}

/** Whether the title will be put in front of the text. */
export function putsTitle(words: ArticleWords): boolean {
  return words.headed === 'yes' && /\S/.test(words.title) && /\S/.test(words.text) && !beginsWithTitle(words)
}

/** The text as it will be stored: with the title at its head where that was asked for. */
export function composedText(words: ArticleWords): string {
  return putsTitle(words)
    ? `${isMarkdown(words) ? '# ' : ''}${fold(words.title)}\n\n${words.text}`
    : words.text
}

/** The names of a byline as it is typed. */
export const namesIn = (byline: string): string[] =>
  byline
    .split(/[,،、;]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** What the form asks the desk to make. */
export function articleOf(words: ArticleWords): Input<'createArticle'> {
  return {
    title: words.title.trim() || undefined,
    byline: namesIn(words.byline),
    outlet: words.outlet.trim() || null,
    url: words.url.trim() || null,
    publishedAt: words.publishedAt || null,
    language: languageOf(words),
    kind: articleKinds.find((kind) => kind === words.kind),
    substanceScale: words.substanceScale || undefined,
    text: composedText(words),
    fileName: words.fileName || undefined,
  }
}

/** The server's sentences by field of the form; those of no field of the form are under the empty key. */
export function fieldErrors(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, says]) => {
      const [name = ''] = path.split('.')
      return [name in blankArticle ? name : '', says]
    }),
  )
}
