import type { Claim } from './claim'

type Placed = Pick<Claim, 'id' | 'createdAt' | 'spans'>

const firstStart = (claim: Placed): number =>
  claim.spans.at(-1)
    ? claim.spans.findLast((span, at, all) => at === 0 || all[at - 1]!.revision !== span.revision)!.start
    : 0

/** The order of the text: by the place of a claim's first span in the newest revision, then by when it was made. */
export function inTextOrder<C extends Placed>(claims: readonly C[]): C[] {
  return claims
    .map((claim) => ({ claim, start: firstStart(claim) }))
    .toSorted(
      (a, b) =>
        a.start - b.start ||
        (a.claim.createdAt < b.claim.createdAt
          ? -1
          : a.claim.createdAt > b.claim.createdAt
            ? 1
            : a.claim.id < b.claim.id
              ? -1
              : 1),
    )
    .map(({ claim }) => claim)
}
