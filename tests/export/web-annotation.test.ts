import fc from 'fast-check'
import jsonld, { type ContextDefinition } from 'jsonld'
import { describe, expect, test } from 'vitest'
import { codePointsOf } from '@/lib/anchor/code-points'
import { describe as describeStretch } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { locateSelector } from '@/lib/anchor/locate-selector'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { BlockKind } from '@/lib/domain/revision'
import { canonical } from '@/lib/ingest/canonical'
import { toExport } from '@/lib/export/json'
import { toWebAnnotation, writeWebAnnotation } from '@/lib/export/web-annotation'
import { annoContext } from '@/tests/support/anno-context'
import {
  annotationRules,
  annotationsOf,
  bodiesOf,
  selectorsOf,
  targetsOf,
  type Json,
} from '@/tests/support/annotation-rules'
import { aClaim, aDossier, anEvidence, aRatedClaim, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { hostileText, seeded } from '@/tests/support/hostile'
import { ownScales } from '@/tests/support/scales'

const made = {
  version: '0.1.0',
  at: new Date('2026-11-23T13:00:00.000Z'),
  origin: 'https://desk.example.org',
}
const collectionOf = (dossier: Dossier): Json => JSON.parse(writeWebAnnotation(dossier, made))
const one = (claim: Claim): Json => annotationsOf(collectionOf(aDossier({ claims: [claim] })))[0]!
const bodies = (claim: Claim): Json[] => bodiesOf(collectionOf(aDossier({ claims: [claim] })))

/** A claim of which everything is known. */
const whole = aClaim({
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
const contested = aClaim({
  id: 'c3',
  words: '“Nobody can',
  state: 'contested',
  reviews: [
    aReview({ id: 'r3', wouldChange: 'A new table' }),
    aReview({ id: 'r4', reviewer: 'ben', substance: 'false' }),
  ],
})
const full = (): Dossier => {
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

describe('the model of the W3C', () => {
  test.for(annotationRules)('$says', ({ faults, breakIt }) => {
    expect(faults(collectionOf(full()))).toEqual([])
    const broken = collectionOf(full())
    breakIt(broken)
    expect(faults(broken)).not.toEqual([])
  })

  test('an article without claims is a collection of none, without pages', () => {
    const empty = collectionOf(aDossier())
    expect(empty).toMatchObject({
      type: 'AnnotationCollection',
      label: 'Rents rose by a third last year',
      total: 0,
    })
    expect(Object.keys(empty)).not.toEqual(expect.arrayContaining(['first']))
    expect(Object.keys(empty)).not.toEqual(expect.arrayContaining(['last']))
  })
})

describe('a reader of JSON-LD', () => {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nobody expected ${url} to be fetched.`)
    return { documentUrl: url, document: annoContext }
  }
  const options = { documentLoader, safe: true }
  const expand = (collection: Json) => jsonld.expand(collection, options)

  /** How often each key stands in a JSON value, the context left out. */
  function keysIn(value: unknown, counts = new Map<string, number>()): Map<string, number> {
    if (Array.isArray(value)) for (const each of value) keysIn(each, counts)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === '@context') continue
        counts.set(key, (counts.get(key) ?? 0) + 1)
        keysIn(inner, counts)
      }
    }
    return counts
  }

  test('loses no key, and gets the same collection back', async () => {
    const collection = collectionOf(full())
    const back = await jsonld.compact(
      await expand(collection),
      collection['@context'] as ContextDefinition,
      options,
    )
    expect(Object.fromEntries(keysIn(back))).toEqual(Object.fromEntries(keysIn(collection)))
    expect(keysIn(collection).size).toBeGreaterThan(60)
  })

  test('would lose a key that has no context', async () => {
    const collection = { ...collectionOf(full()), unheardOf: 'x' }
    await expect(expand(collection)).rejects.toThrow()
  })

  test('finds none of the W3C’s words redefined by ours', () => {
    const [, ours] = collectionOf(full())['@context'] as [string, Json]
    expect(Object.keys(ours).filter((word) => word in annoContext['@context'])).toEqual([])
  })
})

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
    ])
  })
})

describe('the words of a claim', () => {
  const [revision] = aDossier().revisions
  const later = {
    ...revision!,
    number: 2,
    text: revision!.text.replace('by a third last year, the', 'by a quarter last year, the'),
    createdAt: '2026-11-25T08:00:00.000Z',
  }
  const carried = (claim: Claim): Dossier => {
    const dossier = aDossier({ claims: [claim], article: { currentRevision: 2 } })
    return { ...dossier, revisions: [revision!, later] }
  }
  const [span] = aClaim({ words: 'by a third last year, the' }).spans
  const target = (claim: Claim): Json => targetsOf(collectionOf(carried(claim)))[0]!

  test('are the spans of the current revision, each a target', () => {
    const found = targetsOf(collectionOf(aDossier({ claims: [whole] })))
    expect(found.map((each) => selectorsOf(each, 'TextQuoteSelector')[0]!.exact)).toEqual([
      'Rents',
      'by a third',
    ])
    const moved = {
      ...aClaim({ words: 'the freeze was dead', text: later.text }).spans[0]!,
      revision: 2,
      anchor: 'moved' as const,
    }
    const now = targetsOf(
      collectionOf(carried(aClaim({ spans: [...aClaim({ words: 'the freeze was dead' }).spans, moved] }))),
    )
    expect(now).toMatchObject([{ anchor: 'moved', revision: 2, state: { sourceDate: later.createdAt } }])
  })

  test.for(['changed', 'lost'] as const)(
    'that are %s are told by their quote, with the time when they stood',
    (anchor) => {
      const found = target(aClaim({ spans: [span!, { ...span!, revision: 2, anchor }] }))
      expect(found).toMatchObject({
        anchor,
        revision: 1,
        state: { sourceDate: revision!.createdAt },
        selector: [{ type: 'TextQuoteSelector', exact: 'by a third last year, the' }],
      })
      expect(selectorsOf(found, 'TextPositionSelector')).toEqual([])
    },
  )

  test('that were carried nowhere are lost', () => {
    const found = target(aClaim({ spans: [span!] }))
    expect(found).toMatchObject({ anchor: 'lost', revision: 1, state: { sourceDate: revision!.createdAt } })
  })

  test('in a revision that is not there stop the export', () => {
    expect(() =>
      toWebAnnotation(aDossier({ claims: [aClaim({ spans: [{ ...span!, revision: 7 }] })] }), made),
    ).toThrow()
  })

  test('are found again by our own locator, in texts with emoji, Urdu and joined signs', () => {
    const page = fc.array(
      hostileText.map(canonical).filter((text) => text.length > 0),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(page, fc.nat(200), fc.nat(200), (paragraphs, a, b) => {
        const dossier = aDossier({
          blocks: paragraphs.map((words): [BlockKind, string] => ['paragraph', words]),
        })
        const { text } = dossier.revisions[0]!
        const stretch = snap(text, { start: Math.min(a, b) % text.length, end: Math.max(a, b) % text.length })
        if (!stretch) return
        const spans = [{ ...describeStretch(text, stretch), revision: 1, anchor: 'exact' as const }]
        const [found] = targetsOf(collectionOf({ ...dossier, claims: [aClaim({ spans })] }))
        const [quote, position] = found!.selector as [
          { exact: string; prefix: string; suffix: string },
          { start: number; end: number },
        ]
        const { start, end } = position
        expect([...text].slice(start, end).join('')).toBe(quote.exact)
        expect(start).toBe(codePointsOf(text)(stretch.start))
        expect(locateSelector(text, { quote, position: { start, end } })).toMatchObject(stretch)
        expect(locateSelector(text, { position: { start, end } })).toMatchObject(stretch)
      }),
      { ...seeded, numRuns: 1000 },
    )
  })
})

test('the same facts give the same bytes but for the moment of writing', () => {
  const written = writeWebAnnotation(full(), made)
  expect(writeWebAnnotation(structuredClone(full()), made)).toBe(written)
  expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`)
  expect(
    writeWebAnnotation(full(), { ...made, at: new Date(0) }).replaceAll(
      '1970-01-01T00:00:00.000Z',
      made.at.toISOString(),
    ),
  ).toBe(written)
})

test('what the desk keeps for itself stays at home', () => {
  expect(writeWebAnnotation(full(), made)).not.toMatch(/email|lastSeq|isSample|dropReason/)
})
