import type { Claim } from '@/lib/domain/claim'

/** From where to where something is seen or drawn, in pixels from the top of the list. */
export type VisibleRange = Readonly<{ top: number; bottom: number }>

const ahead = 700
const reserve = 250

/** How tall a folded card will be: the quote takes up to three lines of some forty letters, the rest is always the same. */
export const likelyHeight = ({ quote }: Pick<Claim, 'quote'>): number =>
  78 + 22 * Math.min(3, Math.ceil(quote.length / 40))

/** Where each card begins, and where the last one ends. */
export function cardPlacesOf(heights: readonly number[]): number[] {
  const places = [0]
  for (const height of heights) places.push(places.at(-1)! + height)
  return places
}

/** The card that lies at some pixel; the first or the last one beyond the list. */
export function cardAt(places: readonly number[], pixel: number): number {
  let [low, high] = [0, Math.max(0, places.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (places[middle]! <= pixel) low = middle
    else high = middle - 1
  }
  return low
}

/** The cards to draw, in order: those that lie in the stretch, and those in `held`, each with its neighbours so that the Tab key finds them. */
export function drawnIn(
  places: readonly number[],
  { top, bottom }: VisibleRange,
  held: readonly number[],
): number[] {
  const count = places.length - 1
  const drawn = new Set<number>()
  for (let at = cardAt(places, top); at < count && places[at]! <= bottom; at++) drawn.add(at)
  for (const at of held)
    for (const near of [at - 1, at, at + 1]) if (near >= 0 && near < count) drawn.add(near)
  return [...drawn].sort((one, other) => one - other)
}

/** What to draw for what is seen: the same as before while that still reaches far enough past it. */
export function drawnFor(seen: VisibleRange, before: VisibleRange | null): VisibleRange {
  const isEnough =
    before &&
    (before.top <= 0 || before.top <= seen.top - reserve) &&
    before.bottom >= seen.bottom + reserve &&
    before.top <= seen.top
  return isEnough ? before : { top: seen.top - ahead, bottom: seen.bottom + ahead }
}
