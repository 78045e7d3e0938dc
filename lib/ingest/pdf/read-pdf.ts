import { getDocumentProxy } from 'unpdf'
import type { ContentFault, ForeignBlock, ForeignPage, Received } from '@/lib/domain/foreign-page'
import type { BlockKind } from '@/lib/domain/revision'
import { barePage } from '../bare-page'
import { buildText } from '../build-text'
import { canonical } from '../canonical'
import { columnsOf } from './columns'
import { glyphRuns } from './glyph-runs'
import { joinLines, wordsWithin } from './join-lines'
import { paragraphsOf, type PdfParagraph } from './paragraphs'
import { withoutRunningHeads, type PdfPage } from './running-heads'
import { segmentsOf } from './segments'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

const most = { pages: 3_000, letters: 4_000_000 }

/** Letters so much larger than those of the text are of a heading; longer ones are no heading. */
const larger = { headline: 1.3, subheading: 1.12 }
const longestHeading = 250

async function open(bytes: Uint8Array): Promise<PdfDocument | 'locked'> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'locked'
    throw error
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const [, bottom = 0, , top = 0] = page.view
  const columns = glyphRuns(await page.getTextContent()).flatMap((runs) => {
    const segments = segmentsOf(runs)
    return columnsOf(segments, segments.filter(({ isRtl }) => isRtl).length * 2 > segments.length)
  })
  page.cleanup()
  return { number, top, bottom, columns }
}

/** The size in which most of a document is set. */
function usualSize(paragraphs: readonly PdfParagraph[]): number {
  const letters = new Map<number, number>()
  for (const { size, lines } of paragraphs) {
    const near = Math.round(size * 2) / 2
    letters.set(near, (letters.get(near) ?? 0) + lines.join('').length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

function kindOf(
  { size, isItem, page }: PdfParagraph,
  words: string,
  usual: number,
  hasHeadline: boolean,
): BlockKind {
  if (isItem) return 'list-item'
  if (words.length > longestHeading || !/\p{L}/u.test(words)) return 'paragraph'
  if (!hasHeadline && page === 1 && size > larger.headline * usual) return 'headline'
  return size > larger.subheading * usual ? 'subheading' : 'paragraph'
}

/** The text of paragraphs with its blocks, each with its page. */
function textOf(paragraphs: readonly PdfParagraph[]): Pick<ForeignPage, 'text' | 'blocks'> {
  const known = wordsWithin(paragraphs.flatMap(({ lines }) => lines))
  const usual = usualSize(paragraphs)
  const said = paragraphs
    .map((paragraph) => ({
      ...paragraph,
      words: canonical(joinLines(paragraph.lines, known)).toWellFormed().trim(),
    }))
    .filter(({ words }) => words !== '')
  let hasHeadline = false
  const pieces = said.map((paragraph) => {
    const kind = kindOf(paragraph, paragraph.words, usual, hasHeadline)
    hasHeadline ||= kind === 'headline'
    return { kind, words: paragraph.words }
  })
  const { text, blocks } = buildText(pieces, 'und')
  return { text, blocks: blocks.map((block, at): ForeignBlock => ({ ...block, page: said[at]!.page })) }
}

const fact = (value: unknown): string | null => {
  const words =
    typeof value === 'string'
      ? canonical(value)
          .replace(/[\s\0]+/gu, ' ')
          .toWellFormed()
          .trim()
      : ''
  return words === '' ? null : words.slice(0, 500)
}

/** A title that a program gave: the name of a file, or none. */
const isNoTitle =
  /^(?:untitled|document\d*|microsoft (?:word|powerpoint) - .*|[^ ]+\.(?:docx?|pdf|indd|qxd|tex|dvi|html?))$/iu

async function factsOf(document: PdfDocument, page: Pick<ForeignPage, 'text' | 'blocks'>) {
  const { info: told } = await document.getMetadata()
  const info = told as Readonly<Record<string, unknown>>
  const named = fact(info.Title)
  const headline = page.blocks.find(({ kind }) => kind === 'headline')
  const title =
    named !== null && !isNoTitle.test(named)
      ? named
      : headline && page.text.slice(headline.start, headline.end)
  const language = fact(info.Language)
  return {
    title: title?.slice(0, 500) ?? null,
    author: fact(info.Author),
    language: language !== null && /^[a-z]{2,3}(?:-[\w-]{2,20})?$/i.test(language) ? language : null,
  }
}

/**
 * Reads the words of a PDF: lines in the order of their columns, words that a line breaks made whole, without heads and feet that run through its pages;
 * each block with the page that it begins on. A scan gives no text. Throws where the PDF is broken.
 */
export async function readPdf(bytes: Uint8Array, { status }: Received): Promise<ForeignPage | ContentFault> {
  const document = await open(bytes)
  if (document === 'locked') return 'locked'
  if (document.numPages > most.pages) return 'too-tangled'
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number))
  const paragraphs = withoutRunningHeads(pages).flatMap(({ number, columns }) =>
    columns.flatMap((lines) => paragraphsOf(lines, number)),
  )
  const words = textOf(paragraphs)
  if (words.text.length > most.letters) return 'too-tangled'
  return barePage(status, { ...words, ...(await factsOf(document, words)) })
}
