import type { Evidence, Stance } from './evidence'
import type { EvidenceKind } from './evidence-kinds'
import type { Layer } from './scales'
import type { SourceTier, SourceType } from './source'

/**
 * A piece of evidence that counts, as far as rules for sources and the strength of a rating look at it. Those of one `origin` are copies of one
 * another and count once.
 */
export type Proof = Readonly<{
  stance: Stance
  layer: Layer
  kind: EvidenceKind
  tier: SourceTier | null
  sourceType: SourceType | null
  origin: string
  onRecord: boolean | null
  isChecked: boolean
}>

const hostOf = (url: string | null): string | null => (url ? (URL.parse(url)?.host ?? null) : null)

/** What a piece of evidence is counted as: by its source's group of independence, else its source, else the host of its link, else by itself. */
export function proofOf(evidence: Evidence): Proof {
  const { id, stance, layer, kind, sourceTier, sourceType, sourceGroup, sourceName, url } = evidence
  return {
    stance,
    layer,
    kind,
    tier: kind === 'observation' ? 'primary' : sourceTier,
    sourceType,
    origin: sourceGroup ?? sourceName ?? hostOf(url) ?? id,
    onRecord: evidence.onRecord,
    isChecked: evidence.checkedBy !== null,
  }
}

/** How many sources there are among these pieces of evidence, copies of one another counted once. */
export const countOrigins = (proofs: readonly Proof[]): number =>
  new Set(proofs.map(({ origin }) => origin)).size
