import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { forTexts, locatorParts, type Evidence, type Locator } from '@/lib/domain/evidence'
import { notedDetails } from '@/lib/domain/evidence-kinds'
import type { FileSeen } from '@/lib/domain/kept-file'
import type { Confirmation } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import { toComments } from './comments'
import type { TickmarkExport } from './export-schema'

type Counter = (offset: number) => number

type Exported = TickmarkExport['claims'][number]

/** The locator with its parts in their order. */
function toLocator(locator: Locator | null): Exported['evidence'][number]['locator'] {
  return (
    locator &&
    Object.fromEntries(
      locatorParts.flatMap((part) => (locator[part] === undefined ? [] : [[part, locator[part]]])),
    )
  )
}

const toExportedFile = ({ id, sha256, mediaType, bytes, name, uploadedBy, uploadedAt }: FileSeen) => ({
  id,
  sha256,
  mediaType,
  bytes,
  name,
  uploadedBy,
  uploadedAt,
})

function toEvidence(evidence: Evidence): Exported['evidence'][number] {
  const { id, stance, layer, source, locator, retrievedAt, addedBy, addedAt, withdrawnAt } = evidence
  const { kind, details, origin, firstHand, onRecord, checkedBy, checkedAt } = evidence
  const { method, snapshot, file, excerptAt } = evidence
  return {
    id,
    stance,
    layer,
    source,
    ...forTexts((text) => evidence[text]),
    locator: toLocator(locator),
    retrievedAt,
    method,
    snapshot: snapshot && {
      sha256: snapshot.sha256,
      mediaType: snapshot.mediaType,
      bytes: snapshot.bytes,
      takenAt: snapshot.takenAt,
    },
    addedBy,
    addedAt,
    withdrawnAt,
    kind,
    details: Object.fromEntries(notedDetails(kind, details).map(([name, , said]) => [name, said])),
    origin,
    firstHand,
    onRecord,
    checkedBy,
    checkedAt,
    excerptAt: excerptAt && { start: excerptAt.start, end: excerptAt.end },
    ...(file && { file: toExportedFile(file) }),
  }
}

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
    evidence: claim.evidence.map(toEvidence),
    comments: toComments(comments, id),
  }
}
