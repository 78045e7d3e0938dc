import type { Span } from '@/lib/anchor/span'
import { isFirm, spansOf, type Claim, type ClaimSpan } from './claim'
import { layers, type Layer, type ScaleRef } from './scales'
import {
  firstSealedEvidence,
  readSealedEvidence,
  saysMoreThanBefore,
  thirdSealedEvidence,
  type CountedEvidence,
  type SealedEvidence,
} from './sealed-evidence'

type SealedSpans = readonly Pick<ClaimSpan, 'revision' | 'start' | 'end' | 'exact' | 'anchor'>[]

/** A claim as far as it is sealed. */
export type Sealable = Pick<Claim, 'claimReviewed' | 'placedIn'> & {
  spans: SealedSpans
  evidence: readonly CountedEvidence[]
}
type Scales = Readonly<Record<Layer, ScaleRef>>

/** The revision in which a claim stands now, as far as a seal looks into it. */
export type PresentText = Readonly<{ number: number; text: string; sentences: readonly Span[] }>

/** What every form of a seal holds: the exact words where a person last placed them, the wording, the evidence that counts and the scales. */
function sealedFacts(claim: Sealable, scales: Scales, sealEvidence = firstSealedEvidence): unknown[] {
  return [
    spansOf(claim, claim.placedIn).map((span) => [span.revision, span.start, span.end, span.exact]),
    claim.claimReviewed,
    sealEvidence(claim.evidence),
    layers.map((layer) => [scales[layer].key, scales[layer].version]),
  ]
}

/** The first of the sentences, which are in order, that ends behind that offset. */
function firstBehind(sentences: readonly Span[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The words of every sentence of a text that one of these stretches touches, in its order and each once. Sentences under one stretch
 * are one run, so that it does not matter where between its ends they are parted.
 */
export function sentencesAround(
  spans: readonly Span[],
  { text, sentences }: Pick<PresentText, 'text' | 'sentences'>,
): string[] {
  const runs: { from: number; to: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const from = firstBehind(sentences, start)
    let to = from
    while (to < sentences.length && sentences[to]!.start < end) to += 1
    const last = runs.at(-1)
    if (from === to) continue
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else runs.push({ from, to })
  }
  return runs.map(({ from, to }) => text.slice(sentences[from]!.start, sentences[to - 1]!.end))
}

type ShakenWords = readonly [then: string, now: string | null]

/** The words of a claim that changed, with those that stand there now, null where nothing does; none for a claim whose words all stand. */
const shakenWords = (spans: SealedSpans, text: string): ShakenWords[] =>
  spans
    .filter((span) => !isFirm(span))
    .map(({ exact, anchor, start, end }) => [exact, anchor === 'lost' ? null : text.slice(start, end)])

/** The words of each sentence in which the claim stands now, and which of its words changed there. */
function sealedText(claim: Sealable, present: PresentText): unknown[] {
  const spans = spansOf(claim, present.number)
  const standing = spans.filter(({ anchor }) => anchor !== 'lost')
  return [sentencesAround(standing, present), shakenWords(spans, present.text)]
}

/**
 * The strings whose SHA-256 are the seals of a claim as it stands, each in one fixed order: what was sealed is compared with the form of
 * its own name. A form is never edited; a new one takes its place for what is sealed from then on.
 */
export const sealForms = {
  /** Where later revisions carry the same words does not matter to it, nor what stands around them. */
  'tickmark.seal/1': (claim: Sealable, scales: Scales): string =>
    JSON.stringify(['tickmark.seal/1', ...sealedFacts(claim, scales)]),
  /** Holds as well the words of each sentence in which the claim stands now, and which of its words changed there. */
  'tickmark.seal/2': (claim: Sealable, scales: Scales, present: PresentText): string =>
    JSON.stringify(['tickmark.seal/2', ...sealedFacts(claim, scales), ...sealedText(claim, present)]),
  /** Holds as well what each piece of evidence is, what is noted of it by its kind, and the bytes that were kept of it. */
  'tickmark.seal/3': (claim: Sealable, scales: Scales, present: PresentText): string =>
    JSON.stringify([
      'tickmark.seal/3',
      ...sealedFacts(claim, scales, thirdSealedEvidence),
      ...sealedText(claim, present),
    ]),
} as const

/** The string that a verdict or a review of the claim as it stands is sealed to: the newest form. */
export function sealedForm(claim: Sealable, scales: Scales, present: PresentText): string {
  return sealForms['tickmark.seal/3'](claim, scales, present)
}

/**
 * The claim as it stands in every form that holds all of it, the newest last: where its evidence says what only the newest form holds,
 * nothing that was sealed in an older one fits, as nobody can have seen it then.
 */
export function presentForms(claim: Sealable, scales: Scales, present: PresentText): string[] {
  if (saysMoreThanBefore(claim.evidence)) return [sealedForm(claim, scales, present)]
  return Object.values(sealForms).map((form) => form(claim, scales, present))
}

/**
 * The same but for the form that does not notice when a text changes under a claim: while it has, nothing that was sealed in it fits, and
 * once the words are back it does.
 */
export function fittingForms(claim: Sealable, scales: Scales, present: PresentText): string[] {
  const isShaken = spansOf(claim, present.number).some((span) => !isFirm(span))
  const first = sealForms['tickmark.seal/1'](claim, scales)
  return presentForms(claim, scales, present).filter((form) => !isShaken || form !== first)
}

type SealedSpan = readonly [revision: number, start: number, end: number, exact: string]

/** What a sealed form says, part by part; the place in a source as it stands there, for `placeInWords`; the last two are null where the form does not hold them. */
export type SealedParts = Readonly<{
  spans: readonly SealedSpan[]
  wording: string
  evidence: readonly SealedEvidence[]
  scales: readonly (readonly [key: string, version: number])[]
  sentences: readonly string[] | null
  shaken: readonly ShakenWords[] | null
}>

/** Reads a string that was sealed, in whichever form. */
export function readSealedForm(form: string): SealedParts {
  type Form = [
    keyof typeof sealForms,
    SealedSpan[],
    string,
    Parameters<typeof readSealedEvidence>[0][],
    [string, number][],
    string[]?,
    ShakenWords[]?,
  ]
  const [, spans, wording, evidence, scales, sentences = null, shaken = null] = JSON.parse(form) as Form
  return {
    spans,
    wording,
    scales,
    sentences,
    shaken,
    evidence: evidence.map(readSealedEvidence),
  }
}
