import { spansOf, type Claim, type ClaimSpan } from './claim'
import type { Evidence } from './evidence'
import { locatorParts } from './evidence'
import { layers, type Layer, type ScaleRef } from './scales'

type SealedEvidence = Pick<Evidence, 'id' | 'stance' | 'layer' | 'source' | 'url' | 'title' | 'excerpt' | 'locator' | 'retrievedAt' | 'withdrawnAt'>
type Sealed = Pick<Claim, 'claimReviewed' | 'placedIn'> & { spans: readonly Pick<ClaimSpan, 'revision' | 'start' | 'end' | 'exact'>[]; evidence: readonly SealedEvidence[] }

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function sealedEvidence(evidence: SealedEvidence) {
  const locator = locatorParts.map((part) => evidence.locator?.[part] ?? null)
  return [evidence.id, evidence.stance, evidence.layer, evidence.source, evidence.url, evidence.title, evidence.excerpt, locator, evidence.retrievedAt]
}

/**
 * The string whose SHA-256 is the seal of a verdict: the exact words where a person last placed them, the wording, the evidence that
 * counts and the scales, in one fixed order. Where later revisions carry the same words does not matter to it.
 */
export function sealedForm(claim: Sealed, scales: Readonly<Record<Layer, ScaleRef>>): string {
  return JSON.stringify([
    'tickmark.seal/1',
    spansOf(claim, claim.placedIn).map((span) => [span.revision, span.start, span.end, span.exact]),
    claim.claimReviewed,
    claim.evidence.filter((evidence) => evidence.withdrawnAt === null).toSorted(byId).map(sealedEvidence),
    layers.map((layer) => [scales[layer].key, scales[layer].version]),
  ])
}
