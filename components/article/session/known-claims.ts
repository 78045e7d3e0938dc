import type { Claim } from '@/lib/domain/claim'
import { isSketch } from '@/lib/domain/sketch'
import { isOwnMark } from './own-mark'
import { liesIn } from './passages'

/** The claims on this screen by id, and those that were removed here, which a late answer must not bring back. */
export type Known = Readonly<{ claims: ReadonlyMap<string, Claim>; removed: ReadonlySet<string> }>

const draftVersion = (claim: Claim): number => claim.mine?.version ?? 0

/** Whether `next` knows at least as much as `known`: an answer that was read before a later change must not undo it on the screen. */
export function isAsFresh(next: Claim, known: Claim): boolean {
  if (next.lastSeq !== known.lastSeq) return next.lastSeq > known.lastSeq
  if (next.version !== known.version) return next.version > known.version
  if (isSketch(next) !== isSketch(known)) return isSketch(known)
  if (next.reviews.length !== known.reviews.length) return next.reviews.length > known.reviews.length // what is done in a closed round raises no number
  return next.mine === null || draftVersion(next) >= draftVersion(known)
}

/** What is known after one claim arrived as the answer of a deed. */
export function withClaim(known: Known, claim: Claim): Known {
  const before = known.claims.get(claim.id)
  if (known.removed.has(claim.id) || (before && !isAsFresh(claim, before))) return known
  return { ...known, claims: new Map(known.claims).set(claim.id, claim) }
}

/** What is known after several claims arrived together. */
export function withClaims(known: Known, some: readonly Claim[]): Known {
  const claims = new Map(known.claims)
  for (const claim of some) {
    const before = claims.get(claim.id)
    if (!known.removed.has(claim.id) && (!before || isAsFresh(claim, before))) claims.set(claim.id, claim)
  }
  return { ...known, claims }
}

/** What is known after a claim was removed. */
export function withoutClaim(known: Known, id: string): Known {
  const claims = new Map(known.claims)
  claims.delete(id)
  return { claims, removed: new Set(known.removed).add(id) }
}

/** What is known after the whole article was read again as of `lastSeq`: newer claims of this screen stay, and marks that the desk has not answered for; what others removed goes. */
export function withReading(known: Known, read: readonly Claim[], lastSeq: number): Known {
  const claims = new Map<string, Claim>()
  for (const claim of read) {
    if (known.removed.has(claim.id)) continue
    const before = known.claims.get(claim.id)
    claims.set(claim.id, before && !isAsFresh(claim, before) ? before : claim)
  }
  for (const claim of known.claims.values())
    if (!claims.has(claim.id) && (claim.lastSeq > lastSeq || isOwnMark(claim))) claims.set(claim.id, claim)
  return { ...known, claims }
}

type Extent = Readonly<{ revision: number; start: number; end: number }>

/** Claims never change, so that where one lies need be found once. */
const extents = new WeakMap<Claim, Extent>()

/** From where to where a claim reaches in that revision; beyond everything when it is not in it. */
export function extentOf(claim: Claim, revision: number): Extent {
  const known = extents.get(claim)
  if (known?.revision === revision) return known
  let [first, last] = [Infinity, -1]
  for (const span of claim.spans) {
    if (!liesIn(span, revision)) continue
    first = Math.min(first, span.start)
    last = Math.max(last, span.end)
  }
  const extent = { revision, start: first, end: last }
  extents.set(claim, extent)
  return extent
}

/** Claims in the order in which a reader of that revision meets them; those that are not in its text come last. */
export function claimsInTextOrder(claims: Iterable<Claim>, revision: number): Claim[] {
  return [...claims].sort((one, other) => {
    const [a, b] = [extentOf(one, revision), extentOf(other, revision)]
    return a.start === b.start ? b.end - a.end || (one.id < other.id ? -1 : 1) : a.start - b.start
  })
}
