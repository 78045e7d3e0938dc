import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { BlockKind } from '@/lib/domain/revision'
import { shippedScales as scales } from '@/lib/domain/shipped-scales'
import { toExport, writeJson } from '@/lib/export/json'
import { aClaim, aComment, aDossier, anEvidence, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { faultsOf } from '@/tests/support/export-schema'
import { hostileText, seeded } from '@/tests/support/hostile'
import { ownScales } from '@/tests/support/scales'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const made = { version: '0.1.0', at: new Date('2026-11-23T13:00:00.000Z'), sha256 }
const hash = sha256('x')

/** A dossier in which every list has something and every field that may be null is not. */
function full(change: Partial<Claim> = {}): Dossier {
  const claim = aClaim({
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
    ...change,
  })
  const dossier = aDossier({
    claims: [aClaim({ id: 'c0', words: 'steepest rise' }), claim],
    article: { url: 'https://post.test/rents' },
  })
  return {
    ...dossier,
    revisions: dossier.revisions.map((revision) => ({ ...revision, sha256: hash })),
    sources: [{ id: 's1', name: 'Housing office', type: 'official', tier: 'primary' }],
    activity: [
      {
        seq: 1,
        at: noon,
        actor: 'eve',
        kind: 'article-created',
        subject: 'a1',
        reason: null,
        digest: null,
        hash,
        previousHash: '',
      },
    ],
    signOffs: [
      {
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
      },
    ],
    overrides: [{ gate: 'claims', reason: 'The lawyer knows.', by: 'eve', at: noon, endedAt: noon }],
    corrections: [
      {
        id: 'k1',
        isRetraction: false,
        what: 'A quarter, not a third.',
        why: 'The office corrected its table.',
        claim: 'c1',
        verdict: { attribution: 'said-on-record', substance: 'true', decidedAt: noon },
        revision: 1,
        by: 'eve',
        at: noon,
      },
    ],
    comments: [
      aComment({ id: 'k1', claimId: 'c1', text: 'Which table?' }),
      aComment({ id: 'k2', text: 'Ready by noon.' }),
    ],
  }
}

/** The keys of each part, as they are published. */
const published: Record<string, string> = {
  '': 'schema generator generatedAt offsetUnit article revisions claims sources scales people activity comments signOffs overrides corrections head sha256',
  comments: 'id author text at resolvedAt mentions',
  'claims.comments': 'id author text at resolvedAt mentions',
  generator: 'name version',
  article:
    'id title byline outlet url language direction kind publishedAt state currentRevision createdAt review',
  'article.review': 'requiredReviews blind panel',
  revisions: 'number text sha256 blocks sentences createdAt createdBy',
  'revisions.blocks': 'kind start end',
  'revisions.sentences': 'start end coverage by reason',
  claims:
    'id claimReviewed quote kind state version parent claimant claimDate createdAt createdBy placedIn rounds spans reviews verdict evidence comments',
  'claims.rounds': 'round requiredReviews blind panel',
  'claims.claimant': 'type name description',
  'claims.spans': 'revision start end startCodePoint endCodePoint exact prefix suffix anchor',
  'claims.reviews':
    'id reviewer round attribution substance reasoning confidence wouldChange submittedAt seal outdated',
  'claims.verdict': 'attribution substance explanation method decidedBy decidedAt status seal by',
  'claims.verdict.by': 'person words',
  'claims.evidence':
    'id stance layer source url title excerpt locator retrievedAt method snapshot addedBy addedAt withdrawnAt',
  'claims.evidence.locator': 'page note',
  sources: 'id name type tier reliability independenceGroup confidential',
  scales: 'key version layer ratings',
  'scales.ratings': 'key label value',
  people: 'id name',
  activity: 'seq at actor kind subject hash previousHash',
  signOffs: 'number revision sha256 by at gates',
  'signOffs.gates': 'gate isGreen says override state rules',
  'signOffs.gates.override': 'reason by at',
  overrides: 'gate reason by at endedAt',
  corrections: 'id retraction what why claim verdict revision by at',
  'corrections.verdict': 'attribution substance decidedAt',
  head: 'seq hash',
}

/** Every object of a JSON value with the place it stands at. */
function objectsOf(value: unknown, place = ''): [string, object][] {
  if (Array.isArray(value)) return value.flatMap((each) => objectsOf(each, place))
  if (typeof value !== 'object' || value === null) return []
  return [
    [place, value],
    ...Object.entries(value).flatMap(([key, inner]) => objectsOf(inner, place ? `${place}.${key}` : key)),
  ]
}

test('the export has the published keys in the published order', () => {
  const found = objectsOf(JSON.parse(writeJson(full(), made)))
  for (const [place, object] of found) expect(Object.keys(object).join(' '), place).toBe(published[place])
  expect(new Set(found.map(([place]) => place))).toEqual(new Set(Object.keys(published)))
})

test('a full and an empty dossier are valid', () => {
  expect(faultsOf(JSON.parse(writeJson(full(), made)))).toEqual([])
  const empty = { ...full(), claims: [], sources: [], activity: [] }
  expect(faultsOf(JSON.parse(writeJson(empty, made)))).toEqual([])
})

test('a dossier on scales of the desk’s own is valid and holds the versions that were used', () => {
  const exported = toExport({ ...full(), scales: ownScales }, made)
  expect(faultsOf(exported)).toEqual([])
  expect(exported.scales).toEqual(
    ownScales.map(({ key, version, layer, ratings }) => ({
      key,
      version,
      layer,
      ratings: ratings.map((rating) => ({ key: rating.key, label: rating.label, value: rating.value })),
    })),
  )
})

test('the schema is strict: what is missing, unknown or of another type is found', () => {
  const exported = JSON.parse(writeJson(full(), made))
  expect(faultsOf({ ...exported, extra: 1 })).not.toEqual([])
  expect(faultsOf({ ...exported, activity: undefined })).not.toEqual([])
  expect(faultsOf({ ...exported, schema: 'tickmark.export/2' })).not.toEqual([])
  expect(faultsOf({ ...exported, generatedAt: '2026-11-23' })).not.toEqual([])
  for (const [key, wrong] of Object.entries({
    state: 'finished',
    version: '1',
    claimant: {},
    spans: [{}],
    verdict: 'true',
    parent: 5,
  })) {
    expect(faultsOf({ ...exported, claims: [{ ...exported.claims[0], [key]: wrong }] }), key).not.toEqual([])
  }
})

test('the same facts give the same bytes, two spaces deep', () => {
  const json = writeJson(full(), made)
  expect(writeJson(structuredClone(full()), made)).toBe(json)
  expect(json).toBe(`${JSON.stringify(JSON.parse(json), null, 2)}\n`)
  expect(
    writeJson(full(), { ...made, at: new Date(0) }).replace(
      '1970-01-01T00:00:00.000Z',
      made.at.toISOString(),
    ),
  ).toBe(json)
})

test('a review that is not submitted is in no export, the reader’s own neither', () => {
  const draft = aReview({
    id: 'r3',
    reviewer: 'ben',
    reasoning: 'Ben’s canary',
    submittedAt: null,
    seal: null,
  })
  const json = writeJson(full({ reviews: [aReview({ seal: hash }), draft] }), made)
  expect(json).not.toMatch(/half-written|canary|"mine"/)
  expect(JSON.parse(json).claims[1].reviews).toHaveLength(1)
})

test('what the desk keeps for itself stays at home', () => {
  expect(writeJson(full(), made)).not.toMatch(/email|lastSeq|sourceName|isSample|articleId|dropReason/)
})

test('the scales of the article go along, their numbers with them', () => {
  const exported = toExport({ ...full(), scales }, made)
  expect(exported.scales.map((scale) => scale.key)).toEqual([
    'attribution',
    'copy-check',
    'public',
    'research',
  ])
  expect(faultsOf(exported)).toEqual([])
})

/** Strings that break writers of files: quotes, escapes, line ends that JSON allows raw and scripts did not, marks of direction, joined emoji. */
const hostileWords = [
  '"quoted" \\back\\slash',
  'a\u2028b\u2029c',
  '</script><!--',
  '\u202eevil\u202c',
  '\u0001\u001f\u007f',
  '👨‍👩‍👧‍👦 🇵🇰 ❤️ 1️⃣',
  'پاکستان نے کہا کہ',
  'עברית',
  'e\u0301 ﬁ \u00ad \ufeff',
  '{"a": [1]}',
  "'; DROP TABLE",
  '=1+1',
  '__proto__',
]

describe('hostile words', () => {
  test.for(hostileWords)('%j comes out of every field as it went in', (words) => {
    const claim: Partial<Claim> = {
      claimReviewed: words,
      claimant: { type: 'person', name: words, description: words },
      reviews: [aReview({ reasoning: words, wouldChange: words, seal: hash })],
      verdict: aVerdict({ explanation: words, seal: hash }),
      evidence: [
        anEvidence({ title: words, excerpt: words, url: words, locator: { page: words, cell: words } }),
      ],
    }
    const dossier = full(claim)
    const exported = JSON.parse(
      writeJson(
        {
          ...dossier,
          article: { ...dossier.article, title: words, byline: [words], outlet: words },
          people: [{ id: 'ada', name: words }],
        },
        made,
      ),
    )
    expect(faultsOf(exported)).toEqual([])
    const [, found] = exported.claims
    expect([
      exported.article.title,
      exported.article.byline[0],
      exported.article.outlet,
      exported.people[0].name,
      found.claimReviewed,
      found.claimant.name,
      found.claimant.description,
      found.reviews[0].reasoning,
      found.reviews[0].wouldChange,
      found.verdict.explanation,
      found.evidence[0].title,
      found.evidence[0].excerpt,
      found.evidence[0].url,
      found.evidence[0].locator.page,
      found.evidence[0].locator.cell,
    ]).toEqual(Array(15).fill(words))
  })

  test('spans count in UTF-16 units and in code points of the same text', () => {
    const cases = fc.array(
      hostileText.filter((text) => text.length > 0),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(cases, fc.nat(200), fc.nat(200), (paragraphs, a, b) => {
        const dossier = aDossier({
          blocks: paragraphs.map((words): [BlockKind, string] => ['paragraph', words]),
        })
        const { text } = dossier.revisions[0]!
        const points = [...text]
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const unitsBefore = (point: number): number => points.slice(0, point).join('').length
        const [start, end] = [unitsBefore(from), unitsBefore(to)]
        const span = {
          revision: 1,
          start,
          end,
          exact: text.slice(start, end),
          prefix: '',
          suffix: '',
          anchor: 'exact' as const,
        }
        const [claim] = toExport({ ...dossier, claims: [aClaim({ spans: [span] })] }, made).claims
        expect(claim!.spans).toEqual([{ ...span, startCodePoint: from, endCodePoint: to }])
      }),
      { ...seeded, numRuns: 200 },
    )
  })
})

test('a span in a revision that is not there stops the export', () => {
  const [span] = aClaim().spans
  expect(() => writeJson(full({ spans: [{ ...span!, revision: 7 }] }), made)).toThrow()
})

test('a comment says where it stands, and of a deleted one with replies only the place is left', () => {
  const sentence = { revision: 1, start: 0, quote: 'Rents rose by a third last year' }
  const said = [
    aComment({ id: 'k1', claimId: 'c1', evidenceId: 'e1', text: '', deletedAt: noon }),
    aComment({
      id: 'k2',
      claimId: 'c1',
      evidenceId: 'e1',
      replyTo: 'k1',
      author: { id: 'ben', name: 'Ben Okri' },
    }),
    aComment({ id: 'k3', sentence, resolvedAt: noon, resolvedBy: { id: 'eve', name: 'Eve Lund' } }),
  ]
  const exported = JSON.parse(writeJson({ ...full(), comments: said }, made))
  expect(faultsOf(exported)).toEqual([])
  const text = 'Which table says so?'
  expect(exported.claims.find(({ id }: { id: string }) => id === 'c1').comments).toEqual([
    {
      id: 'k1',
      author: 'ada',
      text: '',
      at: noon,
      resolvedAt: null,
      evidence: 'e1',
      deletedAt: noon,
      mentions: [],
    },
    {
      id: 'k2',
      author: 'ben',
      text,
      at: noon,
      resolvedAt: null,
      replyTo: 'k1',
      evidence: 'e1',
      mentions: [],
    },
  ])
  expect(exported.comments).toEqual([
    { id: 'k3', author: 'ada', text, at: noon, resolvedAt: noon, sentence, mentions: [] },
  ])
})

test('who said that there is nothing to check is told once: with the sentence, or beside it where a claim in it wins', () => {
  const dossier = full()
  const [revision] = dossier.revisions
  const { sentences } = revision!
  const claimed = sentences.findIndex(({ coverage }) => coverage === 'claimed')
  const pending = sentences.findIndex(({ coverage }) => coverage === 'pending')
  const said = { by: 'ada', reason: 'A headline.' }
  const whole = {
    ...revision!,
    sentences: sentences.map((each, at) =>
      at === pending ? { ...each, coverage: 'nothing-to-check' as const, ...said } : each,
    ),
    cleared: [claimed, pending].map((at) => ({ start: sentences[at]!.start, ...said })),
    changedAt: [sentences[claimed]!.start],
  }
  const exported = JSON.parse(writeJson({ ...dossier, revisions: [whole] }, made))
  expect(faultsOf(exported)).toEqual([])
  expect(exported.revisions[0].sentences[claimed]).toMatchObject({
    coverage: 'claimed',
    by: null,
    changed: true,
    cleared: said,
  })
  expect(exported.revisions[0].sentences[pending]).toMatchObject({ coverage: 'nothing-to-check', ...said })
  expect(exported.revisions[0].sentences.map((sentence: object) => 'cleared' in sentence)).toEqual(
    sentences.map((_, at) => at === claimed),
  )
  expect(exported.revisions[0].sentences.map((sentence: object) => 'changed' in sentence)).toEqual(
    sentences.map((_, at) => at === claimed),
  )
})
