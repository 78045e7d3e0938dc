import type { Span } from '@/lib/anchor/span'
import type { Block } from './revision'
import type { Layer, ScaleRef } from './scales'

export const articleKinds = ['own-copy', 'external'] as const
export type ArticleKind = (typeof articleKinds)[number]
export const articleKindLabel: Record<ArticleKind, string> = {
  'own-copy': 'Own copy, before publication',
  external: 'External, published by somebody else',
}

export const articleStates = [
  'draft',
  'checking',
  'ready',
  'signed-off',
  'published',
  'corrected',
  'retracted',
] as const
export type ArticleState = (typeof articleStates)[number]
export const articleStateLabel: Record<ArticleState, string> = {
  draft: 'Draft',
  checking: 'Checking',
  ready: 'Ready',
  'signed-off': 'Signed off',
  published: 'Published',
  corrected: 'Corrected',
  retracted: 'Retracted',
}

export type Coverage = 'pending' | 'claimed' | 'nothing-to-check'

/**
 * A sentence with what has become of it; `by` and `reason` belong to "nothing to check". `changed`: its words are new in this revision
 * and nobody has looked at them since, whatever claims were carried over.
 */
export type CoveredSentence = Span &
  Readonly<{ coverage: Coverage; by: string | null; reason: string | null; changed?: true }>

export type RevisionView = Readonly<{
  number: number
  text: string
  sha256: string
  blocks: readonly Block[]
  sentences: readonly CoveredSentence[]
  createdAt: string
  createdBy: string
}>

/** What is told of an article apart from its text; times are ISO 8601 in UTC. */
export type ArticleFacts = Readonly<{
  id: string
  title: string
  byline: readonly string[]
  outlet: string | null
  url: string | null
  language: string
  direction: 'ltr' | 'rtl'
  kind: ArticleKind
  publishedAt: string | null
  state: ArticleState
  isSample: boolean
  version: number
  currentRevision: number
  /** How many reviews a claim needs, whether they are blind, and whether a panel decides what is contested. */
  requiredReviews: number
  blind: boolean
  panel: boolean
  /** The versions of the scales on which its claims are rated. */
  scales: Readonly<Record<Layer, ScaleRef>>
  /** Seen by nobody but those who are named. */
  restricted: boolean
  named: readonly string[]
  assignee: string | null
  dueAt: string | null
  createdAt: string
  createdBy: string
}>

export type ArticleView = ArticleFacts & Readonly<{ revision: RevisionView }>

/** A revision without its text, as a list of them has it; the name is null of somebody who is not known any more. */
export type RevisionFacts = Pick<RevisionView, 'number' | 'sha256' | 'createdAt' | 'createdBy'> &
  Readonly<{ createdByName: string | null }>

/** How many of an article's claims are in which condition; dropped claims are not counted in `all`. */
export type ClaimCounts = Readonly<{
  all: number
  rated: number
  open: number
  contested: number
  stale: number
  dropped: number
}>

/** How many of the current revision's sentences are claimed, said to hold nothing to check, or pending. */
export type CoverageCounts = Readonly<{ all: number; claimed: number; cleared: number; pending: number }>

/** In which order the desk lists its articles. */
export const articleOrders = ['newest', 'due'] as const
export type ArticleOrder = (typeof articleOrders)[number]

/** How many of an article's claims the reader has reviewed in their present rounds, and how many wait for the reader, as in the queue. */
export type MineCounts = Readonly<{ reviewed: number; waiting: number }>

/** One line of the desk; the assignee's name is null where nobody has the article, or somebody who is not known any more. */
export type ArticleRow = ArticleFacts &
  Readonly<{
    assigneeName: string | null
    claims: ClaimCounts
    mine: MineCounts
    coverage: CoverageCounts
    lastActivityAt: string
  }>
