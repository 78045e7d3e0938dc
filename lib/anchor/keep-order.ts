import type { Carried } from './carry'

type Found = Readonly<{ at: number; start: number; end: number; weight: number }>

const weights = { exact: 3, moved: 2 } as const

/** For each piece, the weight of the best chain of pieces in order that ends with it. */
function chains(found: readonly Found[], isBefore: (a: Found, b: Found) => boolean): number[] {
  const best: number[] = []
  found.forEach((piece, n) => {
    const before = found.slice(0, n).map((other, m) => (isBefore(other, piece) ? best[m]! : 0))
    best.push(piece.weight + Math.max(0, ...before))
  })
  return best
}

/**
 * Keeps the pieces of one claim in their order: the pieces come in the order of the first text, and those found with their own words
 * but behind a later one, or over it, become `changed`, so that somebody looks. Where either of two could stay, neither does.
 */
export function keepOrder(pieces: readonly Carried[]): Carried[] {
  const found = pieces.flatMap((piece, at): Found[] =>
    piece.anchor === 'exact' || piece.anchor === 'moved'
      ? [{ at, start: piece.start, end: piece.end, weight: weights[piece.anchor] }]
      : [],
  )
  const isBefore = (a: Found, b: Found): boolean => a.end <= b.start
  const upTo = chains(found, isBefore)
  const from = chains(found.toReversed(), (a, b) => isBefore(b, a)).reverse()
  const most = Math.max(0, ...upTo)
  const best = found.filter(({ weight }, n) => upTo[n]! + from[n]! - weight === most)
  const kept = best.filter((piece) =>
    best.every(
      (other) => other === piece || (other.at < piece.at ? isBefore(other, piece) : isBefore(piece, other)),
    ),
  )
  const stays = new Set(kept.map(({ at }) => at))
  return pieces.map((piece, at) =>
    (piece.anchor === 'exact' || piece.anchor === 'moved') && !stays.has(at)
      ? { ...piece, anchor: 'changed' }
      : piece,
  )
}
