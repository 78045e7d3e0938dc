import { isCountingEvidence } from '@/lib/domain/evidence'
import { proofOf, type Proof } from '@/lib/domain/proof'
import { sourceTiers, sourceTypes } from '@/lib/domain/source'
import { strengthOf } from '@/lib/domain/strength'
import { finding } from './entered'
import type { ArticleRecord, Finding, RecordedClaim } from './record'

type Sources = ReadonlyMap<string, ArticleRecord['sources'][number]>

/** What a claim's evidence that counts is counted as, each source read as the one that it was merged into. */
function proofsOf({ evidence }: RecordedClaim, sources: Sources): Proof[] {
  return evidence.flatMap((each) => {
    const named = sources.get(each.source ?? '')
    const source = sources.get(named?.mergedInto ?? '') ?? named
    const counts = isCountingEvidence({
      withdrawnAt: each.withdrawnAt,
      sourceWithdrawnAt: source?.withdrawnAt ?? null,
    })
    if (!counts) return []
    return proofOf({
      id: each.id,
      stance: each.stance,
      layer: each.layer,
      kind: each.kind ?? 'link',
      url: each.url,
      onRecord: each.onRecord ?? null,
      checkedBy: each.checkedBy ?? null,
      sourceName: source?.name ?? null,
      sourceType: sourceTypes.find((known) => known === source?.type) ?? null,
      sourceTier: sourceTiers.find((known) => known === source?.tier) ?? null,
      sourceGroup: source?.independenceGroup ?? null,
    })
  })
}

/** Claims whose sentence of what their answer rests on is not that of their evidence, or that do not say it as others do; older files say it of none. */
export function wrongStrength({ claims, sources }: ArticleRecord): Finding[] {
  if (claims.every(({ strength }) => strength === undefined)) return []
  const byId: Sources = new Map(sources.map((source) => [source.id, source]))
  return claims
    .filter((claim) => claim.strength !== strengthOf(proofsOf(claim, byId)))
    .map(({ id, strength }) =>
      finding(
        'evidence',
        `claim ${id}`,
        strength === undefined
          ? 'it does not say what its answer rests on, as other claims do'
          : 'what it says its answer rests on is not what its evidence says',
      ),
    )
}
