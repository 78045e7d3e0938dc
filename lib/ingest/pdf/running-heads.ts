import type { PdfSegment } from './segments'

/** A page as its columns of lines, with its height. */
export type PdfPage = Readonly<{
  number: number
  top: number
  bottom: number
  columns: readonly (readonly PdfSegment[])[]
}>

/** Heads and feet stand in the outermost part of a page, and on so many of the pages, two at least. */
const zone = 0.12
const leastShare = 0.3

/** What is the same of a running head on every page: its words but for numbers, and how high it stands. */
const keyOf = ({ words, y }: PdfSegment): string =>
  `${words.replace(/\p{N}+/gu, '#').toLowerCase()} ${Math.round(y / 4)}`

const isOutside = ({ top, bottom }: PdfPage, { y }: PdfSegment): boolean =>
  y > top - zone * (top - bottom) || y < bottom + zone * (top - bottom)

/** The pages without what stands at the top or the bottom of many of them in the same place: heads, feet, numbers of pages. */
export function withoutRunningHeads(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const outside = page.columns.flat().filter((line) => isOutside(page, line))
    for (const key of new Set(outside.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const fewest = Math.max(2, leastShare * pages.length)
  const isRunning = (page: PdfPage, line: PdfSegment) =>
    isOutside(page, line) && (seen.get(keyOf(line)) ?? 0) >= fewest
  return pages.map((page) => ({
    ...page,
    columns: page.columns
      .map((lines) => lines.filter((line) => !isRunning(page, line)))
      .filter((lines) => lines.length > 0),
  }))
}
