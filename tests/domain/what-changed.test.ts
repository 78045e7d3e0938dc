import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { locatorParts, stances } from '@/lib/domain/evidence'
import { sealedForm } from '@/lib/domain/seal'
import { whatChanged } from '@/lib/domain/what-changed'
import { noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { claim, evidence, page, scales, since, span } from './sealed-claim'

const versioned = (version: number) => ({
  attribution: { ...scales.attribution, version },
  substance: { ...scales.substance, version },
})
const withEvidence = (change: Partial<typeof evidence>) =>
  since({ evidence: [{ ...evidence, ...change }, claim.evidence[1]!] })

test('nothing is named while nothing changed', () => {
  expect(since({})).toEqual([])
  expect(since({ evidence: claim.evidence.toReversed() })).toEqual([])
})

test('each thing is named with what it was and what it is', () => {
  expect(since({ claimReviewed: 'Rents rose by a quarter.' })).toEqual([
    { thing: 'wording', then: 'Rents rose by a third.', now: 'Rents rose by a quarter.' },
  ])
  expect(since({ spans: [{ ...span!, exact: 'by a fifth' }] })).toEqual([
    { thing: 'words', then: 'by a third', now: 'by a fifth' },
  ])
  expect(since({ spans: [{ ...span!, start: span!.start - 3 }] })).toMatchObject([
    { thing: 'place', now: `characters ${span!.start - 3} to ${span!.end} of revision 1` },
  ])
  expect(since({ evidence: [evidence] })).toEqual([
    { thing: 'evidence-withdrawn', about: 'A letter', then: 'No.', now: null },
  ])
  expect(withEvidence({ withdrawnAt: noon })).toMatchObject([
    { thing: 'evidence-withdrawn', about: 'Rents 2025' },
  ])
  const added = anEvidence({ id: 'e3', title: null, url: 'https://new.test/', excerpt: null })
  expect(since({ evidence: [...claim.evidence, added] })).toEqual([
    { thing: 'evidence-added', about: 'https://new.test/', then: null, now: null },
  ])
  expect(withEvidence({ excerpt: 'Harbour: +20 %' })).toEqual([
    {
      thing: 'evidence-changed',
      about: 'Rents 2025',
      field: 'excerpt',
      then: 'Harbour: +33.4 %',
      now: 'Harbour: +20 %',
    },
  ])
  expect(withEvidence({ locator: { page: '13', note: 'top' } })).toEqual([
    {
      thing: 'evidence-changed',
      about: 'Rents 2025',
      field: 'locator',
      then: 'Page 12',
      now: 'Page 13, Note top',
    },
  ])
  expect(withEvidence({ locator: null })).toMatchObject([{ field: 'locator', then: 'Page 12', now: null }])
  expect(since({}, versioned(2))).toEqual([
    {
      thing: 'scales',
      then: 'attribution, version 1 · public, version 1',
      now: 'attribution, version 2 · public, version 2',
    },
  ])
})

test('several changes at once are each named', () => {
  expect(
    since({ claimReviewed: 'Other.', evidence: [{ ...evidence, stance: 'refutes', title: 'Rents' }] }).map(
      ({ thing, field }) => field ?? thing,
    ),
  ).toEqual(['wording', 'evidence-withdrawn', 'stance', 'title'])
})

const words = fc.oneof(fc.constantFrom('', 'a', 'a, Paragraph 1', 'Ü"]'), fc.string({ maxLength: 6 }))
const maybe = fc.option(words, { nil: null })
const anyEvidence = fc
  .record({
    id: fc.constantFrom('e1', 'e2', 'e3'),
    stance: fc.constantFrom(...stances),
    layer: fc.constantFrom('attribution' as const, 'substance' as const),
    source: maybe,
    url: maybe,
    title: maybe,
    excerpt: maybe,
    locator: fc.option(
      fc.record(Object.fromEntries(locatorParts.map((part) => [part, words])), { requiredKeys: [] }),
      { nil: null },
    ),
    retrievedAt: fc.constantFrom(noon, null),
    withdrawnAt: fc.constantFrom(null, noon),
  })
  .map((change) => anEvidence(change))
const anySpan = fc
  .record({ start: fc.nat(3), end: fc.integer({ min: 4, max: 6 }), exact: words })
  .map((change) => ({ ...span!, ...change }))
const anyForm = fc
  .record({
    claimReviewed: words,
    spans: fc.array(anySpan, { minLength: 1, maxLength: 2 }),
    evidence: fc.uniqueArray(anyEvidence, { selector: ({ id }) => id, maxLength: 3 }),
    version: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ version, ...change }) => sealedForm({ ...claim, ...change }, versioned(version), page))

test('whatever the two forms: something is named exactly when they differ, and never with nothing to tell', () => {
  fc.assert(
    fc.property(anyForm, anyForm, (then, now) => {
      const changes = whatChanged(then, now)
      expect(changes.length > 0).toBe(then !== now)
      expect(whatChanged(then, then)).toEqual([])
      for (const { thing, then: was, now: is } of changes)
        if (!thing.startsWith('evidence-') && thing !== 'place') expect(was).not.toBe(is)
    }),
    { numRuns: 500 },
  )
})

test('a change of any one sealed thing is named as that thing', () => {
  const one = fc.constantFrom<[string, Partial<Claim>]>(
    ['wording', { claimReviewed: 'x' }],
    ['words', { spans: [{ ...span!, exact: 'x' }] }],
    ['place', { spans: [{ ...span!, end: span!.end + 1 }] }],
    ['evidence-added', { evidence: [...claim.evidence, anEvidence({ id: 'e9' })] }],
    ['evidence-withdrawn', { evidence: [] }],
    ['evidence-changed', { evidence: claim.evidence.map((each) => ({ ...each, url: 'https://x.test/' })) }],
  )
  fc.assert(
    fc.property(one, ([thing, change]) => {
      expect(new Set(since(change).map((each) => each.thing))).toEqual(new Set([thing]))
    }),
  )
})
