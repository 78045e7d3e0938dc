import type { Claim, ClaimSpan } from '@/lib/domain/claim'

type Marked = Pick<
  Claim,
  | 'id'
  | 'claimReviewed'
  | 'quote'
  | 'kind'
  | 'state'
  | 'version'
  | 'parent'
  | 'claimant'
  | 'claimDate'
  | 'createdAt'
  | 'createdBy'
> &
  Readonly<{ placedIn?: number; spans: readonly ClaimSpan[] }>

/** A claim with its spans in all revisions, without what belongs to it. */
export function claimContent(claim: Marked): unknown {
  const {
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant,
    claimDate,
    createdAt,
    createdBy,
    placedIn = null,
  } = claim
  const spans = claim.spans.map(({ revision, start, end, exact, prefix, suffix, anchor }) => [
    revision,
    start,
    end,
    exact,
    prefix,
    suffix,
    anchor,
  ])
  return [
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant && [claimant.type, claimant.name, claimant.description],
    claimDate,
    createdAt,
    createdBy,
    placedIn,
    spans,
  ]
}
