import type { PageFacts } from '@/lib/domain/foreign-page'
import { canonical } from '../canonical'
import { articlesIn, linkedFacts } from './linked-data'

/** What a page says of itself, and whether it says that not everybody may read all of it. */
export type ToldFacts = PageFacts & Readonly<{ isForSubscribers: boolean }>

/** What Readability found beside the text. */
export type FoundByReading = Readonly<{
  title?: string | null
  byline?: string | null
  siteName?: string | null
  publishedTime?: string | null
  lang?: string | null
}> | null

const longest = 500

/** One line of a page's own words, or null where it says nothing. */
function line(words: string | null | undefined): string | null {
  const plain = canonical((words ?? '').replaceAll('\0', '').toWellFormed())
    .replace(/\s+/gu, ' ')
    .trim()
  return plain === '' ? null : plain.slice(0, longest).toWellFormed()
}

/** A date or a moment in the form in which the desk keeps it, or null where it is neither. */
function moment(words: string | null | undefined): string | null {
  const told = (words ?? '').trim()
  if (/^\d{4}-\d\d-\d\d$/.test(told)) return Number.isNaN(Date.parse(told)) ? null : told
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(told)) return null
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(told) ? told : `${told}Z`
  const at = new Date(zoned.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1500 ? null : at.toISOString()
}

function languageTag(words: string | null | undefined): string | null {
  const told = (words ?? '').trim().replaceAll('_', '-')
  try {
    return told === '' || told.length > 35 ? null : (Intl.getCanonicalLocales(told)[0] ?? null)
  } catch {
    return null
  }
}

/** The first that says something. */
function first(
  read: (words: string | null | undefined) => string | null,
  told: readonly (string | null | undefined)[],
) {
  for (const words of told) {
    const found = read(words)
    if (found !== null) return found
  }
  return null
}

/** The head of a page: its `<title>`, its language, and what its `<meta>` elements say, by name or property in small letters. */
export type PageHead = Readonly<{ title: string; lang: string | null; metas: ReadonlyMap<string, string> }>

/** Reads the head of a page, which reading its text takes apart; of several `<meta>` of one name the first counts. */
export function headOf(document: Document): PageHead {
  const metas = new Map<string, string>()
  for (const meta of Array.from(document.querySelectorAll('meta'))) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase()
    const content = meta.getAttribute('content')
    if (name !== '' && content && !metas.has(name)) metas.set(name, content)
  }
  return { title: document.title, lang: document.documentElement.getAttribute('lang'), metas }
}

/** A writer's name without the word that opens a byline. */
const nameOf = (words: string | null | undefined) => line(words?.replace(/^\s*by:?\s+/i, ''))

/** A name in a `<meta>` that is an address of the writer's page names nobody. */
const unlessAddress = (words: string | undefined) => (/^https?:\/\//i.test(words ?? '') ? null : words)

/** What a page says of itself: its linked data first, then OpenGraph, then other `<meta>`, then what reading it found. */
export function factsOfPage(
  { title, lang, metas }: PageHead,
  linkedData: readonly string[],
  found: FoundByReading = null,
): ToldFacts {
  const meta = (name: string) => metas.get(name)
  const linked = linkedFacts(articlesIn(linkedData))
  return {
    title: first(line, [linked.headline, meta('og:title'), meta('twitter:title'), found?.title, title]),
    publisher: first(line, [
      linked.publisher,
      meta('og:site_name'),
      meta('application-name'),
      found?.siteName,
    ]),
    author: first(nameOf, [
      linked.author,
      unlessAddress(meta('article:author')),
      meta('author'),
      meta('dc.creator'),
      found?.byline,
    ]),
    publishedAt: first(moment, [
      linked.publishedAt,
      meta('article:published_time'),
      meta('date'),
      meta('dc.date'),
      meta('dc.date.issued'),
      meta('parsely-pub-date'),
      found?.publishedTime,
    ]),
    language: first(languageTag, [
      linked.language,
      lang,
      meta('og:locale'),
      meta('content-language'),
      found?.lang,
    ]),
    isForSubscribers: linked.isForSubscribers,
  }
}
