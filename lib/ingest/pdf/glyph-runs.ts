import type { getDocumentProxy } from 'unpdf'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PageText = Awaited<ReturnType<Awaited<ReturnType<PdfDocument['getPage']>>['getTextContent']>>
type PdfItem = Extract<PageText['items'][number], { str: string }>

/** A run of letters that a PDF sets in one go, seen upright: its left end, its baseline (upwards), its width, and the size of its letters. */
export type GlyphRun = Readonly<{
  words: string
  x: number
  y: number
  width: number
  size: number
  isRtl: boolean
}>

/** Letters that are one letter in a PDF for the eye only: Latin ligatures and the shapes of Arabic letters within a word. */
const shapes = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]/g

const plainLetters = (words: string): string =>
  words.replace(shapes, (shape) => shape.normalize('NFKC')).replace(/[\0\u0001-\u0008\u000b-\u001f]/g, '')

/** How many quarters of a circle a run is turned to the left; what is written from top to bottom reads like lines that are turned to the right. */
function turnOf({ transform }: PdfItem, isVertical: boolean): number {
  const [a, b] = transform as [number, number]
  return (((Math.round(Math.atan2(b, a) / (Math.PI / 2)) - (isVertical ? 1 : 0)) % 4) + 4) % 4
}

/** A place on the page after the page was turned so that what is set with such a turn is upright. */
const upright: readonly ((x: number, y: number) => readonly [number, number])[] = [
  (x, y) => [x, y],
  (x, y) => [y, -x],
  (x, y) => [-x, -y],
  (x, y) => [-y, x],
]

/** The runs of a page that have ink, those of each direction together, the direction in which most is set first. */
export function glyphRuns({ items, styles }: PageText): readonly (readonly GlyphRun[])[] {
  const byTurn: GlyphRun[][] = [[], [], [], []]
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const isVertical = styles[item.fontName]?.vertical ?? false
    const [, , c, d, e, f] = item.transform as [number, number, number, number, number, number]
    const turn = turnOf(item, isVertical)
    const [x, y] = upright[turn]!(e, f)
    const width = isVertical ? item.height : item.width
    const isRtl = item.dir === 'rtl'
    byTurn[turn]!.push({ words: plainLetters(item.str), x, y, width, size: Math.hypot(c, d) || 1, isRtl })
  }
  const letters = (runs: readonly GlyphRun[]) => runs.reduce((sum, { words }) => sum + words.trim().length, 0)
  return byTurn.filter((runs) => letters(runs) > 0).sort((a, b) => letters(b) - letters(a))
}
