import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { kebab } from '@/lib/db/enum-case'
import { fileSeenColumns, toFileSeen } from '@/lib/db/file/file-row'
import type { EvidenceDetails } from '@/lib/domain/evidence-kinds'
import { forTexts, type Evidence, type Locator } from '@/lib/domain/evidence'

const namedColumns = {
  name: true,
  type: true,
  tier: true,
  independenceGroup: true,
  withdrawnAt: true,
  withdrawnReason: true,
} satisfies Prisma.SourceSelect

/** What is read of a piece of evidence. */
export const evidenceColumns = {
  id: true,
  claimId: true,
  stance: true,
  layer: true,
  kind: true,
  details: true,
  origin: true,
  firstHand: true,
  onRecord: true,
  sourceId: true,
  ...forTexts(() => true as const),
  locator: true,
  retrievedAt: true,
  version: true,
  addedById: true,
  addedAt: true,
  changedAt: true,
  checkedById: true,
  checkedAt: true,
  withdrawnAt: true,
  excerptAt: true,
  snapshot: { select: { id: true, sha256: true, mediaType: true, bytes: true, takenAt: true } },
  file: { select: fileSeenColumns },
  source: { select: { ...namedColumns, mergedInto: { select: namedColumns } } },
} satisfies Prisma.EvidenceSelect

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceColumns }>

/** A locator that says something, or null. */
function toLocator(stored: unknown): Locator | null {
  const locator = (stored ?? {}) as Locator
  return Object.values(locator).some(Boolean) ? locator : null
}

/** What of a kept snapshot evidence tells; one that is not kept has none of it, and no evidence leans on such. */
function toSnapshotSeen(stored: EvidenceRow['snapshot']): Evidence['snapshot'] {
  if (!stored?.sha256 || stored.bytes === null || !stored.takenAt) return null
  const { id, sha256, bytes, takenAt } = stored
  return { id, sha256, mediaType: stored.mediaType ?? '', bytes, takenAt: takenAt.toISOString() }
}

/** A piece of evidence as it is read. */
export function toEvidence({ sourceId, source, addedById, checkedById, ...row }: EvidenceRow): Evidence {
  const named = source?.mergedInto ?? source
  const snapshot = toSnapshotSeen(row.snapshot)
  const file = row.file && toFileSeen(row.file)
  return {
    ...row,
    kind: kebab(row.kind),
    details: row.details as EvidenceDetails,
    origin: row.origin && kebab(row.origin),
    source: sourceId,
    sourceName: named?.name ?? null,
    sourceWithdrawnAt: named?.withdrawnAt?.toISOString() ?? null,
    sourceWithdrawnReason: named?.withdrawnReason ?? null,
    sourceType: named ? kebab(named.type) : null,
    sourceTier: named?.tier ?? null,
    sourceGroup: named?.independenceGroup ?? null,
    locator: toLocator(row.locator),
    snapshot,
    file,
    excerptAt: row.excerptAt as Evidence['excerptAt'],
    method: snapshot ? 'fetched' : file && 'uploaded',
    retrievedAt: row.retrievedAt?.toISOString() ?? null,
    addedBy: addedById,
    addedAt: row.addedAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    checkedBy: checkedById,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }
}
