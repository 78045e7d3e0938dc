import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { isCountingEvidence } from '@/lib/domain/evidence'
import { proofOf } from '@/lib/domain/proof'
import type { Confirmation } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import { strengthOf } from '@/lib/domain/strength'
import { toComments } from './comments'
import type { TickmarkExport } from './export-schema'
import { toExportedEvidence } from './json-evidence'

type Counter = (offset: number) => number

type Exported = TickmarkExport['claims'][number]

const toConfirmation = ({ id, at, note, seal }: Confirmation): Confirmation => ({ id, at, note, seal })

function toReviews(claim: Claim): Exported['reviews'] {
  return claim.reviews.flatMap(
    ({
      id,
      reviewer,
      round,
      attribution,
      substance,
      reasoning,
      confidence,
      wouldChange,
      submittedAt,
      seal,
      outdated,
      confirmations,
    }) =>
      attribution === null || substance === null || submittedAt === null || seal === null
        ? []
        : [
            {
              id,
              reviewer,
              round,
              attribution,
              substance,
              reasoning,
              confidence,
              wouldChange,
              submittedAt,
              seal,
              outdated,
              ...(confirmations.length === 0 ? {} : { confirmations: confirmations.map(toConfirmation) }),
            },
          ],
  )
}

function toVerdict(verdict: Claim['verdict']): Exported['verdict'] {
  if (verdict === null) return null
  const { attribution, substance, explanation, method, decidedBy, decidedAt, status, seal, reason, by } =
    verdict
  return {
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    status,
    seal,
    ...(reason === null ? {} : { reason }),
    by: by.map(({ person, words }) => ({ person, words })),
  }
}

/** The rules of a round of review. */
export const toExportedRules = ({ requiredReviews, blind, panel }: RoundRules): RoundRules => ({
  requiredReviews,
  blind,
  panel,
})

/** The spans of a claim, counted in code points too. */
function toSpans(spans: Claim['spans'], countersByRevision: ReadonlyMap<number, Counter>): Exported['spans'] {
  return spans.map(({ revision, start, end, exact, prefix, suffix, anchor }) => {
    const count = countersByRevision.get(revision)
    if (!count) throw new Error('a span counts in a revision that the dossier lacks')
    return {
      revision,
      start,
      end,
      startCodePoint: count(start),
      endCodePoint: count(end),
      exact,
      prefix,
      suffix,
      anchor,
    }
  })
}

/** A claim with all that belongs to it; each revision has a counter that turns UTF-16 units into code points. */
export function toExportedClaim(
  claim: Claim,
  comments: Dossier['comments'],
  countersByRevision: ReadonlyMap<number, Counter>,
): Exported {
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
    placedIn,
  } = claim
  return {
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant: claimant && { type: claimant.type, name: claimant.name, description: claimant.description },
    claimDate,
    createdAt,
    createdBy,
    placedIn,
    rounds: claim.rounds.map(({ round, ...rules }) => ({ round, ...toExportedRules(rules) })),
    spans: toSpans(claim.spans, countersByRevision),
    reviews: toReviews(claim),
    verdict: toVerdict(claim.verdict),
    evidence: claim.evidence.map(toExportedEvidence),
    strength: strengthOf(claim.evidence.filter(isCountingEvidence).map(proofOf)),
    comments: toComments(comments, id),
  }
}
