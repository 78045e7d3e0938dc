import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { writeWebAnnotation } from '@/lib/export/web-annotation'
import { annotationsOf, bodiesOf, type Json } from '@/tests/support/annotation-parts'
import { aClaim, aDossier, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

/** When and by which release it is written. */
export const made = {
  version: '0.1.0',
  at: new Date('2026-11-23T13:00:00.000Z'),
  origin: 'https://desk.example.org',
}
/** The collection of annotations of a dossier. */
export const collectionOf = (dossier: Dossier): Json => JSON.parse(writeWebAnnotation(dossier, made))
/** The only annotation of a dossier with that claim. */
export const one = (claim: Claim): Json => annotationsOf(collectionOf(aDossier({ claims: [claim] })))[0]!
/** The bodies of that annotation. */
export const bodies = (claim: Claim): Json[] => bodiesOf(collectionOf(aDossier({ claims: [claim] })))

/** A claim of which everything is known. */
export const whole = aClaim({
  words: ['Rents', 'by a third'],
  id: 'c2',
  claimReviewed: 'Rents rose by a third.',
  kind: 'quantity',
  state: 'agreed',
  parent: 'c1',
  claimDate: '2026-11-19',
  claimant: { type: 'unnamed', name: 'Two officials', description: 'of the city' },
  verdict: aVerdict({ status: 'stale' }),
  reviews: [aReview()],
  evidence: [
    anEvidence({
      sourceName: 'Housing office',
      withdrawnAt: noon,
      locator: { page: '1', paragraph: '2', timecode: '3', cell: '4', note: '5' },
    }),
    anEvidence({ id: 'e2', url: null, stance: 'refutes' }),
  ],
})
/** A claim on which two differ. */
export const contested = aClaim({
  id: 'c3',
  words: '“Nobody can',
  state: 'contested',
  reviews: [
    aReview({ id: 'r3', wouldChange: 'A new table' }),
    aReview({ id: 'r4', reviewer: 'ben', substance: 'false' }),
  ],
})
/** A dossier with those claims. */
export const full = (): Dossier => {
  const dossier = aDossier({
    claims: [aClaim(), whole, contested],
    article: { url: 'https://post.test/rents?a={b}' },
  })
  return {
    ...dossier,
    activity: [
      {
        seq: 1,
        at: '2026-11-24T08:00:00.000Z',
        actor: 'eve',
        kind: 'article-created',
        subject: 'a1',
        reason: null,
        digest: null,
        hash: 'x',
        previousHash: '',
      },
    ],
  }
}
