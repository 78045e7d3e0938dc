import { forTexts, locatorParts, type Evidence, type Locator } from '@/lib/domain/evidence'
import { notedDetails } from '@/lib/domain/evidence-kinds'
import type { FileSeen } from '@/lib/domain/kept-file'
import type { TickmarkExport } from './export-schema'

type Exported = TickmarkExport['claims'][number]['evidence'][number]

/** The locator with its parts in their order. */
function toLocator(locator: Locator | null): Exported['locator'] {
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

/** A piece of evidence as a file shows it. */
export function toExportedEvidence(evidence: Evidence): Exported {
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
