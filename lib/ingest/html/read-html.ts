import { Readability } from '@mozilla/readability'
import type { ContentFault, ForeignPage, PageReading, Received } from '@/lib/domain/foreign-page'
import { buildText, type Piece } from '../build-text'
import { canonical } from '../canonical'
import { decodePage } from './decode'
import { openPage } from './open-page'
import { factsOfPage, headOf, type FoundByReading } from './page-facts'
import { piecesOf } from './page-pieces'
import { isTangledPage } from './prescan'
import { wallOf } from './wall'

/** With fewer letters than that what was found is not the article. */
const fewestLetters = 200

const lettersIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { words }) => sum + words.length, 0)

type Read = Readonly<{ reading: PageReading; pieces: readonly Piece[]; found: FoundByReading }>

/** The largest of the parts that a page marks as its main one. */
function mainPart(document: Document, language: string): readonly Piece[] {
  const parts = Array.from(document.querySelectorAll('article, main, [role="main"]'))
    .slice(0, 50)
    .map((part) => piecesOf(part, { language, withAsides: false }))
  return parts.reduce(
    (most, part) => (lettersIn(part) > lettersIn(most) ? part : most),
    [] as readonly Piece[],
  )
}

/** What reads as the page's article; where that is hardly anything, what the page marks as its main part, and then all of it. */
function readArticle(document: Document, whole: readonly Piece[], language: string): Read {
  const main = mainPart(document, language)
  const options = { language, withAsides: true }
  const found = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    disableJSONLD: true,
    charThreshold: fewestLetters,
  }).parse()
  const pieces = found?.content ? piecesOf(found.content, options) : []
  if (lettersIn(pieces) >= fewestLetters) return { reading: 'article', pieces, found }
  if (lettersIn(main) >= fewestLetters) return { reading: 'main', pieces: main, found }
  return { reading: 'page', pieces: whole, found }
}

const folded = (words: string): string => canonical(words).replace(/\s+/gu, ' ').trim().toLowerCase()

/** The page's own words for its title where it has a heading that says it, with or without the name of the site behind it. */
function headlineOf(document: Document, title: string | null): string | null {
  if (title === null) return null
  const wanted = folded(title)
  const headings = Array.from(document.querySelectorAll('h1'), (heading) => heading.textContent)
  const said = headings.find((words) => folded(words) !== '' && wanted.includes(folded(words)))
  return said === undefined ? title : canonical(said).replace(/\s+/gu, ' ').trim()
}

/** The pieces under their headline, which is not told twice. */
function withHeadline(pieces: readonly Piece[], headline: string | null): Piece[] {
  if (headline === null) return [...pieces]
  const isIt = ({ words }: Piece) => folded(words) === folded(headline)
  const at = pieces.slice(0, 8).findIndex(isIt)
  const rest = at < 0 ? pieces : pieces.filter((_, index) => index !== at)
  return [{ kind: 'headline', words: headline }, ...rest]
}

/**
 * Reads a page of HTML into our own text: what its readers would read, in blocks, with what it says of itself; too tangled
 * when it has more markup than can be read. Nothing of its markup is kept.
 */
export function readHtml(
  bytes: Uint8Array,
  { contentType, address, status }: Received,
): ForeignPage | ContentFault {
  const html = decodePage(bytes, contentType)
  if (isTangledPage(html)) return 'too-tangled'
  const { document, linkedData, scripts } = openPage(html)
  const head = headOf(document)
  const before = factsOfPage(head, linkedData)
  const language = before.language ?? 'und'
  const whole = piecesOf(document.body, { language, withAsides: true })
  const headline = headlineOf(document, before.title)
  const hasPassword = document.querySelector('input[type="password"]') !== null
  const { reading, pieces, found } = readArticle(document, whole, language)
  const { isForSubscribers, ...facts } = factsOfPage(head, linkedData, found)
  const read = withHeadline(pieces, reading === 'page' ? null : headline)
  const { text, blocks } = buildText(read, language)
  const wall = wallOf({
    status,
    address,
    title: before.title ?? '',
    letters: reading === 'page' ? Math.min(lettersIn(pieces), fewestLetters) : lettersIn(pieces),
    words: whole.map((piece) => piece.words).join('\n'),
    scripts,
    hasPassword,
    isForSubscribers,
  })
  return { ...facts, text, blocks, reading, wall }
}
