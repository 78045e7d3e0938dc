import type { ArticleFacts } from '@/lib/domain/article'
import type { Cleared } from '@/lib/domain/coverage'
import type { Block, Sentence } from '@/lib/domain/revision'
import type { RoundRules } from '@/lib/domain/round'
import type { Layer } from '@/lib/domain/scales'

// The content of each leaf: what an export shows of a thing, in one fixed order. A form never changes; what is added to a thing later gets a leaf of its own.

type Facts = Readonly<{ review?: RoundRules }> &
  Pick<
    ArticleFacts,
    | 'id'
    | 'title'
    | 'byline'
    | 'outlet'
    | 'url'
    | 'language'
    | 'direction'
    | 'kind'
    | 'publishedAt'
    | 'state'
    | 'currentRevision'
    | 'createdAt'
  >

type RatedOn = Readonly<{
  key: string
  version: number
  layer: Layer
  ratings: readonly Readonly<{ key: string; label: string; value: number | null }>[]
}>

/** The rules of a round of review. */
export const rulesContent = ({ requiredReviews, blind, panel }: RoundRules): unknown => [
  requiredReviews,
  blind,
  panel,
]

/** An article's facts, its state, its rules of review, and the words of the scales on which its claims are rated. */
export function articleContent(
  {
    id,
    title,
    byline,
    outlet,
    url,
    language,
    direction,
    kind,
    publishedAt,
    state,
    currentRevision,
    createdAt,
    review,
  }: Facts,
  scales: readonly RatedOn[],
): unknown {
  const rated = scales.map(({ key, version, layer, ratings }) => [
    key,
    version,
    layer,
    ratings.map((rating) => [rating.key, rating.label, rating.value]),
  ])
  return [
    id,
    title,
    byline,
    outlet,
    url,
    language,
    direction,
    kind,
    publishedAt,
    state,
    currentRevision,
    createdAt,
    review ? rulesContent(review) : null,
    rated,
  ]
}

type Written = Readonly<{
  number: number
  sha256: string
  blocks: readonly Block[]
  sentences: readonly Sentence[]
  createdAt: string
  createdBy: string
}>

/** A revision, its text by its SHA-256; `changed` are the starts of the sentences whose words were new in it. */
export function revisionContent(
  { number, sha256, blocks, sentences, createdAt, createdBy }: Written,
  changed: readonly number[],
): unknown {
  return [
    number,
    sha256,
    blocks.map(({ kind, start, end }) => [kind, start, end]),
    sentences.map(({ start, end }) => [start, end]),
    changed.toSorted((a, b) => a - b),
    createdAt,
    createdBy,
  ]
}

/** What was said to hold nothing to check in one revision, and why. */
export function coverageContent(cleared: readonly Cleared[]): unknown {
  return cleared.map(({ start, by, reason }) => [start, by, reason] as const).toSorted(([a], [b]) => a - b)
}
