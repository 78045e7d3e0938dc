import type { ArticleFacts } from '@/lib/domain/article'
import { quoteOf, type Claim } from '@/lib/domain/claim'
import { coveredSentences } from '@/lib/domain/coverage'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import type { Review, Verdict } from '@/lib/domain/review'
import type { BlockKind } from '@/lib/domain/revision'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { page, pageText, textOf } from './page-of-rents'

export const noon = '2026-11-23T12:00:00.000Z'

/** A person of the desk: Ada, a reviewer, unless told otherwise. */
export function anActor(change: Partial<Actor> = {}): Actor {
  return { id: 'ada', name: 'Ada Noor', email: 'ada@desk.test', role: 'reviewer', ...change }
}

/** An article's facts. */
export function anArticle(change: Partial<ArticleFacts> = {}): ArticleFacts {
  const { attribution, substance } = shippedFor(change.kind ?? 'external')
  return {
    id: 'a1',
    title: 'Rents rose by a third last year',
    byline: ['Joan Mills'],
    outlet: 'The Harbour Post',
    url: null,
    language: 'en',
    direction: 'ltr',
    kind: 'external',
    publishedAt: '2026-11-20',
    state: 'checking',
    isSample: false,
    version: 1,
    currentRevision: 1,
    requiredReviews: 1,
    blind: false,
    panel: false,
    restricted: false,
    named: [],
    assignee: null,
    dueAt: null,
    createdAt: noon,
    createdBy: 'eve',
    scales: {
      attribution: { key: attribution.key, version: 1 },
      substance: { key: substance.key, version: 1 },
    },
    ...change,
  }
}

/** A claim on those words of the page, each piece a span; open and unrated unless told otherwise. */
export function aClaim({
  words = 'by a third',
  text = pageText,
  ...change
}: Partial<Claim> & { words?: string | readonly string[]; text?: string } = {}): Claim {
  const spans = [words].flat().map((exact) => {
    const start = text.lastIndexOf(exact)
    if (start < 0) throw new Error(`The page does not say: ${exact}`)
    return {
      revision: 1,
      start,
      end: start + exact.length,
      exact,
      prefix: '',
      suffix: '',
      anchor: 'exact' as const,
    }
  })
  return {
    id: 'c1',
    articleId: 'a1',
    claimReviewed: '',
    quote: quoteOf(spans),
    kind: 'assertion',
    state: 'open',
    dropReason: null,
    version: 1,
    lastSeq: 1,
    round: 1,
    placedIn: 1,
    parent: null,
    claimant: null,
    claimDate: null,
    assignee: null,
    dueAt: null,
    createdAt: noon,
    createdBy: 'ada',
    seal: null,
    spans,
    rounds: [],
    reviews: [],
    mine: null,
    given: null,
    verdict: null,
    evidence: [],
    asked: [],
    openComments: 0,
    ...change,
  }
}

/** A review of Ada's: submitted unless `submittedAt` is null. */
export function aReview(change: Partial<Review> = {}): Review {
  return {
    id: 'r1',
    reviewer: 'ada',
    round: 1,
    attribution: 'said-on-record',
    substance: 'true',
    reasoning: 'The office’s table says so.',
    confidence: 'high',
    wouldChange: '',
    version: 1,
    submittedAt: noon,
    seal: 'seal',
    outdated: false,
    confirmations: [],
    ...change,
  }
}

/** A verdict that holds, made of agreement. */
export function aVerdict(change: Partial<Verdict> = {}): Verdict {
  return {
    round: 1,
    attribution: 'said-on-record',
    substance: 'true',
    explanation: 'The office’s table says so.',
    method: 'agreement',
    decidedBy: 'ada',
    by: [{ person: 'ada', words: 'The office’s table says so.' }],
    decidedAt: noon,
    status: 'current',
    seal: 'seal',
    reason: null,
    staleSince: null,
    ...change,
  }
}

/** A claim with a verdict of those two ratings, agreed on the review of Ada. */
export function aRatedClaim(
  substance: string,
  attribution = 'said-on-record',
  change: Parameters<typeof aClaim>[0] = {},
): Claim {
  return aClaim({
    state: 'agreed',
    reviews: [aReview({ attribution, substance })],
    verdict: aVerdict({ attribution, substance }),
    ...change,
  })
}

type DossierOptions = {
  article?: Partial<ArticleFacts>
  claims?: readonly Claim[]
  blocks?: readonly (readonly [BlockKind, string])[]
  lastSeq?: number
}

/** All that is known of an article: a page on rents, its sentences covered by the claims that are handed in. */
export function aDossier({ article, claims = [], blocks = page, lastSeq = 1 }: DossierOptions = {}): Dossier {
  const facts = anArticle(article)
  const written = textOf(blocks)
  const sentences = coveredSentences(
    written.sentences,
    claims.filter((claim) => claim.state !== 'dropped').flatMap((claim) => claim.spans),
  )
  return {
    article: facts,
    revisions: [
      {
        ...written,
        number: 1,
        sha256: 'sha',
        sentences,
        createdAt: noon,
        createdBy: 'eve',
      },
    ],
    claims,
    sources: [],
    scales: Object.values(shippedFor(facts.kind)),
    people: [
      { id: 'ada', name: 'Ada Noor' },
      { id: 'ben', name: 'Ben Okri' },
      { id: 'eve', name: 'Eve Lund' },
    ],
    activity: [],
    comments: [],
    replies: [],
    signOffs: [],
    overrides: [],
    corrections: [],
    lastSeq,
  }
}
