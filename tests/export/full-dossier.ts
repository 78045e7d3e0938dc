import { createHash } from 'node:crypto'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { aClaim, aDossier, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { aComment, anEvidence, aReply, aSource } from '@/tests/support/evidence-and-talk'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** When and by which release it is written. */
export const made = { version: '0.1.0', at: new Date('2026-11-23T13:00:00.000Z'), sha256 }
/** A SHA-256 where any will do. */
export const hash = sha256('x')

const fullClaim = aClaim({
  words: ['Rents', 'by a third'],
  claimReviewed: 'Rents rose by a third.',
  kind: 'quantity',
  state: 'agreed',
  parent: 'c0',
  claimDate: '2026-11-19',
  claimant: { type: 'unnamed', name: null, description: 'Two officials' },
  reviews: [aReview({ seal: hash })],
  verdict: aVerdict({ seal: hash }),
  evidence: [
    anEvidence({
      source: 's1',
      sourceName: 'Housing office',
      locator: { note: 'upper half', page: '12' },
      withdrawnAt: noon,
    }),
  ],
  rounds: [{ round: 1, requiredReviews: 1, blind: false, panel: false }],
  mine: aReview({ id: 'r2', round: 2, reasoning: 'half-written', submittedAt: null, seal: null }),
  dropReason: null,
})
const entry: Dossier['activity'][number] = {
  seq: 1,
  at: noon,
  actor: 'eve',
  kind: 'article-created',
  subject: 'a1',
  reason: null,
  digest: null,
  hash,
  previousHash: '',
}
const signOff: Dossier['signOffs'][number] = {
  number: 1,
  revision: 1,
  sha256: hash,
  by: 'eve',
  at: noon,
  gates: [
    {
      gate: 'claims',
      isGreen: false,
      says: '1 claim is open, contested or stale.',
      override: { reason: 'The lawyer knows.', by: 'eve', at: noon },
      state: 'red',
      rules: ['Every claim has evidence.'],
    },
  ],
}
const correction: Dossier['corrections'][number] = {
  id: 'k1',
  isRetraction: false,
  what: 'A quarter, not a third.',
  why: 'The office corrected its table.',
  claim: 'c1',
  verdict: { attribution: 'said-on-record', substance: 'true', decidedAt: noon },
  revision: 1,
  by: 'eve',
  at: noon,
}

/** A dossier in which every list has something and every field that may be null is not. */
export function full(change: Partial<Claim> = {}): Dossier {
  const dossier = aDossier({
    claims: [aClaim({ id: 'c0', words: 'steepest rise' }), { ...fullClaim, ...change }],
    article: { url: 'https://post.test/rents' },
  })
  return {
    ...dossier,
    revisions: dossier.revisions.map((revision) => ({ ...revision, sha256: hash })),
    sources: [aSource({ id: 's1', name: 'Housing office', type: 'official', tier: 'primary' })],
    activity: [entry],
    signOffs: [signOff],
    overrides: [{ gate: 'claims', reason: 'The lawyer knows.', by: 'eve', at: noon, endedAt: noon }],
    corrections: [correction],
    replies: [
      aReply({
        answer: 'answered',
        words: 'It was 31 per cent.',
        answeredAt: '2026-05-13T09:00:00.000Z',
        notedBy: { id: 'eve', name: 'Eve Lund' },
      }),
    ],
    comments: [
      aComment({ id: 'k1', claimId: 'c1', text: 'Which table?' }),
      aComment({ id: 'k2', text: 'Ready by noon.' }),
    ],
  }
}
