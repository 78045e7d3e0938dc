import type { Span } from '@/lib/anchor/span'
import { isFirm, quoteOf, type Anchor, type Claim, type ClaimState, type Given } from './claim'
import type { Giver, VerdictStatus } from './review'

/** What is known of a claim before the rest of it has been asked for: enough to light its words and to name its ratings. Everything else is empty. */
export type Sketch = Claim & Readonly<{ isSketch: true }>

/** A stretch of the present revision; `was` are the words of before where they changed or are lost, else null. */
export type SketchedSpan = Span & Readonly<{ anchor: Anchor; was: string | null }>

/** What a sketch is made of; a verdict tells by how many it was given, `quote` is null where the words of the stretches are the quote. */
export type Outline = Readonly<{
  id: string
  articleId: string
  version: number
  lastSeq: number
  state: ClaimState
  createdBy: string
  placedIn: number
  parent: string | null
  dropReason: string | null
  quote: string | null
  spans: readonly SketchedSpan[]
  verdict: Readonly<{ attribution: string; substance: string; status: VerdictStatus; by: number }> | null
  mine: Readonly<{ attribution: string | null; substance: string | null; version: number }> | null
  given: Given | null
}>

const nothing: readonly never[] = []
const nobody: Giver = { person: '', words: '' }

/** Whether the rest of the claim has yet to be asked for. */
export function isSketch(claim: Claim): claim is Sketch {
  return 'isSketch' in claim
}

const placed = (
  { start, end, anchor, was }: SketchedSpan,
  { number, text }: { number: number; text: string },
): Claim['spans'][number] => ({
  revision: number,
  start,
  end,
  exact: was ?? text.slice(start, end),
  prefix: '',
  suffix: '',
  anchor,
})

const sketchedVerdict = (verdict: NonNullable<Outline['verdict']>): Sketch['verdict'] => ({
  ...verdict,
  by: Array<Giver>(verdict.by).fill(nobody),
  round: 1,
  explanation: '',
  method: 'agreement',
  decidedBy: '',
  decidedAt: '',
  seal: '',
  reason: null,
  staleSince: null,
})

const sketchedDraft = (mine: NonNullable<Outline['mine']>): Sketch['mine'] => ({
  ...mine,
  id: '',
  reviewer: '',
  round: 1,
  reasoning: '',
  confidence: null,
  wouldChange: '',
  submittedAt: null,
  seal: null,
  outdated: false,
  confirmations: nothing,
})

/** The sketch of an outline, on that revision's number and text; written out field by field, since a long article has thousands of them. */
export function sketchOf(outline: Outline, revision: { number: number; text: string }): Sketch {
  const spans = outline.spans.map((span) => placed(span, revision))
  return {
    id: outline.id,
    articleId: outline.articleId,
    version: outline.version,
    lastSeq: outline.lastSeq,
    state: outline.state,
    createdBy: outline.createdBy,
    placedIn: outline.placedIn,
    parent: outline.parent,
    dropReason: outline.dropReason,
    spans,
    quote: outline.quote ?? quoteOf(spans),
    claimReviewed: '',
    kind: 'assertion',
    round: 1,
    rounds: nothing,
    claimant: null,
    claimDate: null,
    assignee: null,
    dueAt: null,
    createdAt: '',
    seal: null,
    reviews: nothing,
    evidence: nothing,
    asked: nothing,
    openComments: 0,
    isSketch: true,
    given: outline.given,
    verdict: outline.verdict && sketchedVerdict(outline.verdict),
    mine: outline.mine && sketchedDraft(outline.mine),
  }
}

/** The outline that a sketch was made of. */
export function outlineOf({
  id,
  articleId,
  version,
  lastSeq,
  state,
  createdBy,
  placedIn,
  parent,
  dropReason,
  quote,
  spans,
  verdict,
  mine,
  given,
}: Sketch): Outline {
  return {
    id,
    articleId,
    version,
    lastSeq,
    state,
    createdBy,
    placedIn,
    parent,
    dropReason,
    quote: quote === quoteOf(spans) ? null : quote,
    spans: spans.map(({ start, end, anchor, exact }) => ({
      start,
      end,
      anchor,
      was: isFirm({ anchor }) ? null : exact,
    })),
    verdict: verdict && {
      attribution: verdict.attribution,
      substance: verdict.substance,
      status: verdict.status,
      by: verdict.by.length,
    },
    mine: mine && { attribution: mine.attribution, substance: mine.substance, version: mine.version },
    given,
  }
}
