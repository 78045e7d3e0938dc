import { spansOf, type Claim, type ClaimSpan } from './claim'
import type { Evidence } from './evidence'
import { locatorLabel, locatorParts } from './evidence'
import { layers, type Layer, type ScaleRef } from './scales'

type CountedEvidence = Pick<Evidence, 'id' | 'stance' | 'layer' | 'source' | 'url' | 'title' | 'excerpt' | 'locator' | 'retrievedAt' | 'withdrawnAt'>
type Sealed = Pick<Claim, 'claimReviewed' | 'placedIn'> & { spans: readonly Pick<ClaimSpan, 'revision' | 'start' | 'end' | 'exact'>[]; evidence: readonly CountedEvidence[] }

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** What of a piece of evidence is sealed, in this order. */
export const sealedFields = ['stance', 'layer', 'source', 'url', 'title', 'excerpt', 'locator', 'retrievedAt'] as const
export type SealedField = (typeof sealedFields)[number]

function sealedEvidence(evidence: CountedEvidence): unknown[] {
  const locator = locatorParts.map((part) => evidence.locator?.[part] ?? null)
  return [evidence.id, ...sealedFields.map((field) => (field === 'locator' ? locator : evidence[field]))]
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

type SealedSpan = readonly [revision: number, start: number, end: number, exact: string]
type SealedEvidence = Readonly<Record<SealedField, string | null> & { id: string }>

/** What a sealed form says, part by part; the place in a source as it stands there, for `placeInWords`. */
export type SealedParts = Readonly<{ spans: readonly SealedSpan[]; wording: string; evidence: readonly SealedEvidence[]; scales: readonly (readonly [key: string, version: number])[] }>

/** The place in a source of a sealed form in words, or null when none is named. */
export function placeInWords(locator: string | null): string | null {
  const parts = JSON.parse(locator ?? '[]') as readonly (string | null)[]
  const words = locatorParts.flatMap((part, at) => ((parts[at] ?? null) === null ? [] : [`${locatorLabel[part]} ${parts[at]}`]))
  return words.length > 0 ? words.join(', ') : null
}

/** Reads a form that `sealedForm` wrote. */
export function readSealedForm(form: string): SealedParts {
  const [, spans, wording, evidence, scales] = JSON.parse(form) as [string, SealedSpan[], string, [string, ...unknown[]][], [string, number][]]
  return {
    spans, wording, scales,
    evidence: evidence.map(([id, ...values]) => {
      const fields = sealedFields.map((field, at) => [field, field === 'locator' ? JSON.stringify(values[at]) : values[at]])
      return { id, ...(Object.fromEntries(fields) as Record<SealedField, string | null>) }
    }),
  }
}
