import type { Evidence, Stance } from './evidence'
import type { EvidenceKind } from './evidence-kinds'
import type { Layer } from './scales'
import { sourceKey, type SourceTier, type SourceType } from './source'

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

type From = Pick<Evidence, 'id' | 'sourceGroup' | 'sourceName' | 'url'>

/** What of a piece of evidence says as what it is counted. */
export type Proving = From &
  Pick<Evidence, 'stance' | 'layer' | 'kind' | 'sourceTier' | 'sourceType' | 'onRecord' | 'checkedBy'>

/** From where a piece of evidence is: what it is known by says as what, so that a group is never taken for a source of that name. */
function originOf({ id, sourceGroup, sourceName, url }: From): string {
  if (sourceGroup) return `group ${sourceKey(sourceGroup)}`
  if (sourceName) return `source ${sourceKey(sourceName)}`
  const host = hostOf(url)
  return host ? `host ${host}` : `evidence ${id}`
}

/** What a piece of evidence is counted as: by its source's group of independence, else its source, else the host of its link, else by itself. */
export function proofOf(evidence: Proving): Proof {
  const { stance, layer, kind, sourceTier, sourceType } = evidence
  return {
    stance,
    layer,
    kind,
    tier: kind === 'observation' ? 'primary' : sourceTier,
    sourceType,
    origin: originOf(evidence),
    onRecord: evidence.onRecord,
    isChecked: evidence.checkedBy !== null,
  }
}

/** How many sources there are among these pieces of evidence, copies of one another counted once. */
export const countOrigins = (proofs: readonly Proof[]): number =>
  new Set(proofs.map(({ origin }) => origin)).size
