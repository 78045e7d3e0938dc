const isHead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isTail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Where the second halves of surrogate pairs stand, in order; a half without its other half counts as a code point. */
function tailsOf(text: string): number[] {
  const tails: number[] = []
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return tails
  for (let index = 1; index < text.length; index += 1) {
    if (isTail(text.charCodeAt(index)) && isHead(text.charCodeAt(index - 1))) tails.push(index)
  }
  return tails
}

/** How many of the ordered tails satisfy a condition that holds for the first ones and fails for the rest. */
function countWhile(tails: readonly number[], holds: (tail: number, rank: number) => boolean): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(tails[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/**
 * From offsets in UTF-16 units to offsets in Unicode code points of one text, as the W3C counts; the text is read once, at the
 * first question. An offset through the middle of a pair counts the pair as begun.
 */
export function codePointsOf(text: string): (offset: number) => number {
  let tails: number[] | null = null
  return (offset) => {
    tails ??= tailsOf(text)
    const units = clamp(offset, text.length)
    return units - countWhile(tails, (tail) => tail < units)
  }
}

/** From offsets in Unicode code points to offsets in UTF-16 units of one text; the text is read once, at the first question. */
export function unitsOf(text: string): (codePoints: number) => number {
  let tails: number[] | null = null
  return (codePoints) => {
    tails ??= tailsOf(text)
    const most = text.length - tails.length
    const wanted = clamp(codePoints, most)
    return wanted + countWhile(tails, (tail, rank) => tail - rank <= wanted)
  }
}

/** One offset in UTF-16 units as an offset in code points; for many offsets of one text use `codePointsOf`. */
export function toCodePoints(text: string, offset: number): number {
  return codePointsOf(text.slice(0, clamp(offset, text.length)))(offset)
}

/** One offset in code points as an offset in UTF-16 units; for many offsets of one text use `unitsOf`. */
export function toUnits(text: string, codePoints: number): number {
  return unitsOf(text)(codePoints)
}
