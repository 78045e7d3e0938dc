import type { ClaimState } from '@/lib/domain/claim'
import { outlineOf, sketchOf, type Outline, type Sketch } from '@/lib/domain/sketch'

type More = Partial<
  Pick<Outline, 'placedIn' | 'parent' | 'dropReason' | 'quote' | 'verdict' | 'mine' | 'given' | 'spans'>
>

/** A sketch as the page is sent it: where it begins and ends, again and again for each passage; `more` is what most have not. */
export type WrittenSketch = [
  id: string,
  ends: number[],
  version: number,
  lastSeq: number,
  state: ClaimState,
  createdBy: string,
  more?: More,
]

/** What most sketches have beside their ends. */
const plain = {
  placedIn: 1,
  parent: null,
  dropReason: null,
  quote: null,
  verdict: null,
  mine: null,
  given: null,
}

/** Thousands of sketches in few bytes. */
export function writeSketch(sketch: Sketch): WrittenSketch {
  const { id, articleId: _, version, lastSeq, state, createdBy, spans, ...rest } = outlineOf(sketch)
  const isExact = spans.every((span) => span.anchor === 'exact')
  const more: More = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => value !== plain[name as keyof typeof plain]),
  )
  const whole: More = isExact ? more : { ...more, spans }
  const ends = isExact ? spans.flatMap(({ start, end }) => [start, end]) : []
  const head = [id, ends, version, lastSeq, state, createdBy] as const
  return Object.keys(whole).length > 0 ? [...head, whole] : [...head]
}

/** The sketch that was written so, of that article and on that revision. */
export function readSketch(
  [id, ends, version, lastSeq, state, createdBy, more]: WrittenSketch,
  articleId: string,
  revision: { number: number; text: string },
): Sketch {
  const spans = Array.from({ length: ends.length / 2 }, (_, at) => ({
    start: ends[2 * at]!,
    end: ends[2 * at + 1]!,
    anchor: 'exact' as const,
    was: null,
  }))
  return sketchOf({ id, articleId, version, lastSeq, state, createdBy, spans, ...plain, ...more }, revision)
}
