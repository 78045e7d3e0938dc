import type { Span } from '@/lib/anchor/span'
import type { Block, BlockKind, RevisionText } from '@/lib/domain/revision'
import { ordinalsWithStop } from './abbreviations'
import { isByline } from './byline'
import { canonical, isBlank } from './canonical'
import { sentences } from './sentences'

/** A line of the text: where its words stand, what it opens, and whether it is set in from the margin. */
type Line = Readonly<{
  start: number
  end: number
  kind: 'paragraph' | 'quote' | 'list-item'
  indented: boolean
  blank: boolean
}>

const bullet = /^\s*[-*•‣◦]\s+(?=\S)/u
const numeral = /^\s*(\d{1,3})[.)]\s+(?=\S)/u
const quoteSign = /^\s*>\s?/u
const hasWords = /[\p{L}\p{N}]/u

/** Which numbered lines are a list: those with their neighbour in the count before or behind them, or a lone 1 where "1." is no ordinal. */
function numberedLines(lines: readonly string[], language: string): ReadonlySet<number> {
  const numbered = lines.flatMap((line, at) => {
    const number = numeral.exec(line)?.[1]
    return number === undefined ? [] : [{ at, number: Number(number) }]
  })
  const ordinals = ordinalsWithStop.has(language.split('-')[0]?.toLowerCase() ?? '')
  const items = numbered.filter(({ number }, index) => {
    const follows = numbered[index - 1]?.number === number - 1 || numbered[index + 1]?.number === number + 1
    return follows || (number === 1 && !ordinals)
  })
  return new Set(items.map(({ at }) => at))
}

function markerOf(line: string, isNumbered: boolean): { kind: Line['kind']; width: number } {
  const quote = quoteSign.exec(line)
  if (quote) return { kind: 'quote', width: quote[0].length }
  const item = bullet.exec(line) ?? (isNumbered ? numeral.exec(line) : null)
  if (item && hasWords.test(line.slice(item[0].length))) return { kind: 'list-item', width: item[0].length }
  return { kind: 'paragraph', width: 0 }
}

function linesOf(text: string, language: string): Line[] {
  const raw = text.split('\n')
  const numbered = numberedLines(raw, language)
  let offset = 0
  return raw.map((line, at) => {
    const { kind, width } = markerOf(line, numbered.has(at))
    const words = line.slice(width)
    const start = offset + width + (words.length - words.trimStart().length)
    const made = {
      start,
      end: Math.max(start, offset + line.trimEnd().length),
      kind,
      indented: /^\s/u.test(line),
      blank: isBlank(words),
    }
    offset += line.length + 1
    return made
  })
}

const fold = (text: string): string => canonical(text).replace(/\s+/gu, ' ').trim()

/** Whether a line goes on with the block above it. */
function goesOn(text: string, line: Line, above: Line, block: Block, wrapped: boolean): boolean {
  if (line.kind !== 'paragraph' || above.blank) return false
  if (block.kind === 'paragraph') return wrapped
  return (
    block.kind === 'list-item' &&
    (line.indented || (wrapped && /^\p{Ll}/u.test(text.slice(line.start, line.end))))
  )
}

/** How many of the lines from `at` on make up the title; 0 when they do not. */
function titleLines(text: string, lines: readonly Line[], at: number, title: string): number {
  const first = lines[at]
  if (!first || title === '') return 0
  for (let count = 1; count <= 4; count += 1) {
    const last = lines[at + count - 1]
    if (!last || last.blank) return 0
    if (fold(text.slice(first.start, last.end)) === title) return count
  }
  return 0
}

function blocksOf(text: string, title: string, language: string): Block[] {
  const lines = linesOf(text, language)
  const first = lines.findIndex((line) => !line.blank)
  const last = lines.findLastIndex((line) => !line.blank)
  const wrapped = lines.slice(Math.max(0, first), last).some((line) => line.blank)
  const ofTitle = titleLines(text, lines, first, title)
  const blocks: Block[] = []
  const put = (kind: BlockKind, { start, end }: Span): void => void blocks.push({ kind, start, end })
  lines.forEach((line, at) => {
    if (line.blank) return
    if (at < first + ofTitle) {
      const whole = { start: lines[first]?.start ?? 0, end: line.end }
      if (at === first + ofTitle - 1) put('headline', whole)
      return
    }
    const block = blocks.at(-1)
    const above = lines[at - 1]
    const mayBeByline =
      line.kind === 'paragraph' && blocks.length <= 2 && !blocks.some((other) => other.kind === 'byline')
    if (mayBeByline && isByline(text.slice(line.start, line.end), language)) put('byline', line)
    else if (block && above && goesOn(text, line, above, block, wrapped))
      blocks[blocks.length - 1] = { ...block, end: line.end }
    else put(line.kind, line)
  })
  return blocks
}

/**
 * A pasted or plain text as the page it is: blocks are stretches of its canonical text, parted by blank lines, or by line ends where
 * it has no blank line. Only the signs in front of list items and quotes lie outside the blocks.
 */
export function readPlainText(
  text: string,
  { title, language }: { title: string; language: string },
): RevisionText {
  const words = canonical(text)
  const blocks = blocksOf(words, fold(title), language)
  return { text: words, blocks, sentences: sentences(words, blocks, language) }
}
