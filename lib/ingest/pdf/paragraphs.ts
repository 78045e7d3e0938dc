import type { PdfSegment } from './segments'

const bullet = /^[•‣▪◦●■∙]\s*/u
const endOfSentence = /[.!?…:。！？؟][\p{Pf}\p{Pe}"'”’]*$/u

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What is usual in a column: how far a line is from the next, and where lines begin and end, as seen by whoever reads it. */
type Usual = Readonly<{ pitch: number; begin: number; end: number; isRtl: boolean }>

const beginOf = ({ x, right }: PdfSegment, isRtl: boolean): number => (isRtl ? -right : x)
const endOf = ({ x, right }: PdfSegment, isRtl: boolean): number => (isRtl ? -x : right)

function usualIn(lines: readonly PdfSegment[]): Usual {
  const isRtl = lines.filter((line) => line.isRtl).length * 2 > lines.length
  const pitches = lines.slice(1).map((line, at) => lines[at]!.y - line.y)
  const begins = lines.map((line) => Math.round(beginOf(line, isRtl)))
  const pitch = middle(pitches.filter((each, at) => each > 0 && each < 3 * lines[at]!.size))
  return { pitch, begin: middle(begins), end: Math.max(...lines.map((line) => endOf(line, isRtl))), isRtl }
}

/** Whether a line begins a paragraph: by a gap, other letters, a bullet, an indent, or since the line before ends early with a sentence. */
function isBeginning(line: PdfSegment, before: PdfSegment, { pitch, begin, end, isRtl }: Usual): boolean {
  const { size } = line
  const gap = before.y - line.y
  if (gap > Math.max(1.35 * pitch, 1.3 * size) || Math.abs(size - before.size) > 0.1 * before.size)
    return true
  if (bullet.test(line.words)) return true
  const indent = beginOf(line, isRtl) - begin
  const isIndented = indent > 0.8 * size && indent < 6 * size && beginOf(before, isRtl) - begin < 0.4 * size
  if (isIndented && !bullet.test(before.words)) return true
  const isShort = endOf(before, isRtl) < end - 0.15 * (end - begin)
  return isShort && endOfSentence.test(before.words)
}

/** Lines of a paragraph, with what its kind is told by. */
export type PdfParagraph = Readonly<{ page: number; lines: readonly string[]; size: number; isItem: boolean }>

/** The paragraphs of a column. */
export function paragraphsOf(lines: readonly PdfSegment[], page: number): PdfParagraph[] {
  const usual = usualIn(lines)
  const groups: PdfSegment[][] = []
  for (const [at, line] of lines.entries()) {
    if (at === 0 || isBeginning(line, lines[at - 1]!, usual)) groups.push([line])
    else groups.at(-1)!.push(line)
  }
  return groups.map((group) => ({
    page,
    lines: group
      .map(({ words }, at) => (at === 0 ? words.replace(bullet, '') : words))
      .filter((words) => words !== ''),
    size: group[0]!.size,
    isItem: bullet.test(group[0]!.words),
  }))
}
