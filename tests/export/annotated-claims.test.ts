import { describe, expect, test } from 'vitest'
import { toExport } from '@/lib/export/json'
import { annotationsOf, type Json } from '@/tests/support/annotation-parts'
import { aClaim, aDossier, aRatedClaim, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { ownScales } from '@/tests/support/scales'
import { bodies, collectionOf, contested, full, made, one, whole } from './annotated-dossier'

describe('a claim', () => {
  test('is told with its wording, kind, state, claimant, date and parent', () => {
    expect(one(whole)).toMatchObject({
      id: 'urn:uuid:c2',
      claimReviewed: 'Rents rose by a third.',
      claimKind: 'quantity',
      claimState: 'agreed',
      claimant: 'Two officials',
      claimantType: 'unnamed',
      claimantDescription: 'of the city',
      claimDate: '2026-11-19',
      parent: 'urn:uuid:c1',
      created: noon,
      creator: { id: 'urn:uuid:ada', name: 'Ada Noor' },
    })
    expect(annotationsOf(collectionOf(full()))[0]).toMatchObject({ modified: '2026-11-24T08:00:00.000Z' })
  })

  test('is told without a body while nobody has rated it or attached evidence', () => {
    expect(one(aClaim())).not.toHaveProperty('body')
  })

  test('is told also when it was dropped, as in the json export', () => {
    const dossier = aDossier({
      claims: [aClaim({ state: 'dropped', dropReason: 'Twice.' }), aClaim({ id: 'c2' })],
    })
    expect(annotationsOf(collectionOf(dossier)).map(({ claimState }) => claimState)).toEqual(
      toExport(dossier, { ...made, sha256: (text) => text }).claims.map(({ state }) => state),
    )
  })

  test('has one rating for each question, then the reasoning', () => {
    expect(bodies(aRatedClaim('true', 'reported-only'))).toMatchObject([
      {
        purpose: 'classifying',
        value: 'Reported only',
        layer: 'attribution',
        question: 'Was it said?',
        rating: 'reported-only',
        scale: 'attribution/1',
        verdictStatus: 'current',
      },
      {
        purpose: 'classifying',
        value: 'True',
        layer: 'substance',
        question: 'Is it so?',
        rating: 'true',
        ratingValue: 5,
        scale: 'public/1',
      },
      { purpose: 'describing', value: 'The office’s table says so.' },
    ])
  })

  test('is rated in the words of the scales that the article has', () => {
    const dossier = { ...aDossier({ claims: [aRatedClaim('thin', 'heard')] }), scales: ownScales }
    expect(annotationsOf(collectionOf(dossier))[0]!.body).toMatchObject([
      { value: 'Heard by us', rating: 'heard', scale: 'heard/3' },
      { value: 'Thin', rating: 'thin', ratingValue: -0.5, scale: 'weight/2' },
      { purpose: 'describing' },
    ])
  })

  test('says of a stale verdict that it is stale', () => {
    expect(
      bodies(aClaim({ state: 'stale', verdict: aVerdict({ status: 'stale' }) })).map(
        ({ verdictStatus }) => verdictStatus,
      ),
    ).toEqual(['stale', 'stale', 'stale'])
  })

  test('without a verdict has the submitted reviews, each by whoever wrote it, and no draft', () => {
    const draft = aReview({ id: 'r5', reviewer: 'eve', reasoning: 'half-written', submittedAt: null })
    const found = bodies({ ...contested, reviews: [...contested.reviews, draft], mine: draft })
    expect(found.map(({ creator, value }) => [(creator as Json).name, value])).toEqual([
      ['Ada Noor', 'Said, on record'],
      ['Ada Noor', 'True'],
      ['Ada Noor', 'The office’s table says so.'],
      ['Ben Okri', 'Said, on record'],
      ['Ben Okri', 'False'],
      ['Ben Okri', 'The office’s table says so.'],
    ])
    expect(JSON.stringify(found)).not.toContain('half-written')
  })

  test('links its evidence, or names it where there is no address', () => {
    const evidence = [
      anEvidence({ url: 'https://stats.test/a|b?q="x"' }),
      anEvidence({ id: 'e2', url: null, title: ' ', sourceName: 'Housing office', withdrawnAt: noon }),
      anEvidence({ id: 'e3', url: null, title: 'Its report', sourceWithdrawnAt: noon }),
    ]
    expect(bodies(aClaim({ evidence }))).toMatchObject([
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: 'https://stats.test/a%7Cb?q=%22x%22',
        stance: 'supports',
        layer: 'substance',
        excerpt: 'Harbour: +33.4 %',
        locator: { page: '12' },
      },
      { type: 'TextualBody', purpose: 'linking', value: 'Housing office', withdrawnAt: noon },
      { type: 'TextualBody', purpose: 'linking', value: 'Its report', sourceWithdrawnAt: noon },
    ])
  })

  test('evidence that is no link says what it is and what was noted, and a page that was kept its SHA-256', () => {
    const snapshot = { id: 's1', sha256: 'a'.repeat(64), mediaType: 'text/html', bytes: 4, takenAt: noon }
    const call = anEvidence({
      url: null,
      title: null,
      excerpt: null,
      kind: 'call',
      details: { who: 'Mara Lind', answer: 'By a third.', 'read-back': 'yes' },
      firstHand: false,
    })
    const [called, fetched] = bodies(aClaim({ evidence: [call, anEvidence({ id: 'e2', snapshot })] }))
    expect(called).toMatchObject({
      purpose: 'linking',
      value: 'Mara Lind',
      evidenceKind: 'call',
      details: { who: 'Mara Lind', answer: 'By a third.', 'read-back': 'yes' },
      firstHand: false,
    })
    expect(fetched).toMatchObject({ snapshotSha256: 'a'.repeat(64), snapshotTakenAt: noon })
    expect(fetched).not.toHaveProperty('evidenceKind')
  })
})
