import { expect, test } from 'vitest'
import { shippedScales as scales } from '@/lib/domain/shipped-scales'
import { toExport, writeJson } from '@/lib/export/json'
import { aClaim, aReview } from '@/tests/support/dossier'
import { faultsOf } from '@/tests/support/export-schema'
import { ownScales } from '@/tests/support/scales'
import { full, hash, made } from './full-dossier'

/** The keys of each part, as they are published. */
const published: Record<string, string> = {
  '': 'schema generator generatedAt offsetUnit article revisions claims sources scales people activity comments replies signOffs overrides corrections head sha256',
  comments: 'id author text at resolvedAt mentions',
  'claims.comments': 'id author text at resolvedAt mentions',
  replies:
    'id party source statements askedAt askedBy channel until answer words answeredAt notedBy withdrawnAt',
  'replies.statements': 'claim words',
  generator: 'name version',
  article:
    'id title byline outlet url language direction kind publishedAt state currentRevision createdAt review',
  'article.review': 'requiredReviews blind panel',
  revisions: 'number text sha256 blocks sentences createdAt createdBy',
  'revisions.blocks': 'kind start end',
  'revisions.sentences': 'start end coverage by reason',
  claims:
    'id claimReviewed quote kind state version parent claimant claimDate createdAt createdBy placedIn rounds spans reviews verdict evidence strength comments',
  'claims.rounds': 'round requiredReviews blind panel',
  'claims.claimant': 'type name description',
  'claims.spans': 'revision start end startCodePoint endCodePoint exact prefix suffix anchor',
  'claims.reviews':
    'id reviewer round attribution substance reasoning confidence wouldChange submittedAt seal outdated',
  'claims.verdict': 'attribution substance explanation method decidedBy decidedAt status seal by',
  'claims.verdict.by': 'person words',
  'claims.evidence':
    'id stance layer source url title excerpt locator retrievedAt method snapshot addedBy addedAt withdrawnAt kind details origin firstHand onRecord checkedBy checkedAt excerptAt',
  'claims.evidence.details': '',
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

test('a span in a revision that is not there stops the export', () => {
  const [span] = aClaim().spans
  expect(() => writeJson(full({ spans: [{ ...span!, revision: 7 }] }), made)).toThrow()
})
