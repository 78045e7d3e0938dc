import type { Comment } from '@/lib/domain/comment'
import { forTexts, type Evidence } from '@/lib/domain/evidence'
import type { Source } from '@/lib/domain/source'
import { noon } from './dossier'
import type { Reply } from '@/lib/domain/reply'

/** A link of which nobody said more, nor of its source, and nothing is to be checked. */
export const nothingNoted = {
  kind: 'link',
  details: {},
  origin: null,
  firstHand: null,
  onRecord: null,
  checkedBy: null,
  checkedAt: null,
  sourceType: null,
  sourceTier: null,
  sourceGroup: null,
  snapshot: null,
  file: null,
  excerptAt: null,
  method: null,
} as const

/** A piece of evidence that supports the claim. */
export function anEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e1',
    claimId: 'c1',
    stance: 'supports',
    layer: 'substance',
    ...nothingNoted,
    source: null,
    sourceName: null,
    sourceWithdrawnAt: null,
    sourceWithdrawnReason: null,
    ...forTexts(() => null),
    url: 'https://stats.test/rents',
    title: 'Rents 2025',
    excerpt: 'Harbour: +33.4 %',
    locator: { page: '12' },
    retrievedAt: noon,
    version: 1,
    addedBy: 'ada',
    addedAt: noon,
    changedAt: null,
    withdrawnAt: null,
    ...change,
  }
}

/** A source of which no more is said than its name. */
export function aSource(change: Partial<Source> = {}): Source {
  return {
    id: 's1',
    name: 'Housing office',
    type: 'media',
    tier: 'secondary',
    reliability: null,
    reliabilityNote: null,
    interests: null,
    independenceGroup: null,
    homepage: null,
    mergedInto: null,
    withdrawnAt: null,
    withdrawnReason: null,
    ...change,
  }
}

/** That the housing ministry was asked about a claim, and is silent unless told otherwise. */
export function aReply(change: Partial<Reply> = {}): Reply {
  return {
    id: 'y1',
    articleId: 'a1',
    party: 'Ministry of Housing',
    source: null,
    statements: [{ claimId: 'c1', words: 'Rents rose by a third.' }],
    askedAt: '2026-05-12T09:00:00.000Z',
    askedBy: { id: 'ada', name: 'Ada Noor' },
    channel: 'e-mail',
    until: '2026-05-14T15:00:00.000Z',
    answer: null,
    words: '',
    answeredAt: null,
    notedBy: null,
    version: 1,
    withdrawnAt: null,
    ...change,
  }
}

/** A comment of Ada's on the article, that nobody has answered. */
export function aComment(change: Partial<Comment> = {}): Comment {
  return {
    id: 'k1',
    articleId: 'a1',
    claimId: null,
    evidenceId: null,
    sentence: null,
    replyTo: null,
    author: { id: 'ada', name: 'Ada Noor' },
    text: 'Which table says so?',
    mentions: [],
    version: 1,
    at: noon,
    editedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    deletedAt: null,
    ...change,
  }
}
