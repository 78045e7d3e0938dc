import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { locatorParts, stances } from '@/lib/domain/evidence'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { sealedForm, sealForms } from '@/lib/domain/seal'
import { differAtMostInSigns, whatChanged } from '@/lib/domain/what-changed'
import { aClaim, aDossier, anEvidence, noon } from '@/tests/support/dossier'

const scales = shippedFor('external')
const versioned = (version: number) => ({
  attribution: { ...scales.attribution, version },
  substance: { ...scales.substance, version },
})
const evidence = anEvidence({ source: 's1' })
const claim = aClaim({
  claimReviewed: 'Rents rose by a third.',
  evidence: [evidence, anEvidence({ id: 'e2', title: 'A letter', url: null, excerpt: 'No.' })],
})
const [span] = claim.spans
const page = aDossier().revisions[0]!
const sealed = sealedForm(claim, scales, page)
const since = (change: Partial<Claim>, rated: Parameters<typeof sealedForm>[1] = scales) =>
  whatChanged(sealed, sealedForm({ ...claim, ...change }, rated, page))
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
  expect(
    since({
      evidence: [
        ...claim.evidence,
        anEvidence({ id: 'e3', title: null, url: 'https://new.test/', excerpt: null }),
      ],
    }),
  ).toEqual([{ thing: 'evidence-added', about: 'https://new.test/', then: null, now: null }])
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

const inSentence = (words: string) => {
  const start = words.indexOf('5 million')
  const present = { number: 1, text: words, sentences: [{ start: 0, end: words.length }] }
  const place = { ...span!, start: 0, end: 9, exact: '5 million' }
  return {
    claim: {
      ...claim,
      placedIn: 0,
      spans: [
        { ...place, revision: 0 },
        { ...place, start, end: start + 9 },
      ],
    },
    present,
  }
}
const sealedIn = (words: string) => sealedForm(inSentence(words).claim, scales, inSentence(words).present)

test('a sentence that became another around the same words is named, then and now', () => {
  expect(
    whatChanged(sealedIn('The mayor paid 5 million.'), sealedIn('The mayor never paid 5 million.')),
  ).toEqual([
    { thing: 'sentence', then: 'The mayor paid 5 million.', now: 'The mayor never paid 5 million.' },
  ])
})

test('a sentence of which only signs differ says so, until something else differs too', () => {
  const changes = whatChanged(sealedIn('He said "5 million".'), sealedIn('He said “5 million”.'))
  expect(changes).toEqual([
    { thing: 'sentence', then: 'He said "5 million".', now: 'He said “5 million”.', onlySigns: true },
  ])
  expect(differAtMostInSigns(changes)).toBe(true)
  const { claim: other, present } = inSentence('He said “5 million”.')
  expect(
    differAtMostInSigns(
      whatChanged(
        sealedIn('He said "5 million".'),
        sealedForm({ ...other, claimReviewed: 'x' }, scales, present),
      ),
    ),
  ).toBe(false)
  expect(differAtMostInSigns([])).toBe(true)
})

/** The claim on those words, placed in one revision and carried into another, where other words may stand. */
type Carried = Readonly<{ placedIn?: number; revision?: number; was?: string }>
const onWords = (
  words: string,
  sentence: string,
  { placedIn = 1, revision = placedIn, was = words }: Carried = {},
) => {
  const start = sentence.indexOf(words)
  const place = { ...span!, start, end: start + words.length, exact: was }
  const spans = [
    { ...place, revision: placedIn },
    ...(revision === placedIn
      ? []
      : [{ ...place, revision, anchor: was === words ? ('exact' as const) : ('changed' as const) }]),
  ]
  return sealedForm({ ...claim, placedIn, spans }, scales, {
    number: revision,
    text: sentence,
    sentences: [{ start: 0, end: sentence.length }],
  })
}

test('of the claim’s own words only signs differ where that is all of their sentence, too', () => {
  const then = onWords('"5 million"', 'He said "5 million".')
  const carried = (sentence: string) => onWords('“5 million”', sentence, { revision: 2, was: '"5 million"' })
  expect(whatChanged(then, carried('He said “5 million”.'))).toEqual([
    { thing: 'text', then: '"5 million"', now: '“5 million”', onlySigns: true },
  ])
  const denied = whatChanged(then, carried('He owed “5 million”.'))
  expect(denied).toEqual([
    { thing: 'text', then: '"5 million"', now: '“5 million”', onlySigns: true },
    { thing: 'sentence', then: 'He said "5 million".', now: 'He owed “5 million”.' },
  ])
  expect(differAtMostInSigns(denied)).toBe(false)
})

test('words that are the same, but not surely in the same place, are told by their sentence', () => {
  const then = onWords('5 million', 'He said "5 million".')
  const unsure = (sentence: string) => {
    const form = JSON.parse(onWords('5 million', sentence, { revision: 2 })) as unknown[]
    return JSON.stringify(form.with(6, [['5 million', '5 million']]))
  }
  expect(whatChanged(then, unsure('He said “5 million”.'))).toEqual([
    { thing: 'sentence', then: 'He said "5 million".', now: 'He said “5 million”.', onlySigns: true },
  ])
  expect(differAtMostInSigns(whatChanged(then, unsure('He owed “5 million”.')))).toBe(false)
  expect(differAtMostInSigns(whatChanged(then, unsure('He said "5 million".')))).toBe(false)
})

test('of words that were marked anew in a later text only signs may differ, never of others in the same one', () => {
  const then = onWords('"5 million"', 'He said "5 million".')
  expect(
    differAtMostInSigns(whatChanged(then, onWords('“5 million”', 'He said “5 million”.', { placedIn: 2 }))),
  ).toBe(true)
  expect(
    differAtMostInSigns(whatChanged(then, onWords('“5 million”', 'He denied “5 million”.', { placedIn: 2 }))),
  ).toBe(false)
  expect(differAtMostInSigns(whatChanged(then, onWords('“5 million”', 'He said “5 million”.')))).toBe(false)
})

test('of a wording only signs may differ', () => {
  expect(differAtMostInSigns(since({ claimReviewed: 'Rents\u00a0rose by a third.' }))).toBe(true)
  expect(differAtMostInSigns(since({ claimReviewed: 'Rents rose by a third' }))).toBe(false)
})

test('what was sealed without its sentences may differ in more than the signs of its words', () => {
  const old = (words: string) =>
    JSON.stringify([
      ...(JSON.parse(onWords(words, `He said ${words}.`)) as unknown[])
        .slice(0, 5)
        .with(0, 'tickmark.seal/1'),
    ])
  expect(
    whatChanged(
      old('"5 million"'),
      onWords('“5 million”', 'He owed “5 million”.', { revision: 2, was: '"5 million"' }),
    ),
  ).toEqual([{ thing: 'text', then: '"5 million"', now: '“5 million”' }])
})

test('what was sealed in the first form names no sentence, and words that changed in the text', () => {
  const { claim: other, present } = inSentence('The mayor paid 5 million.')
  const first = sealForms['tickmark.seal/1'](other, scales)
  expect(whatChanged(first, sealedIn('The mayor never paid 5 million.'))).toEqual([])
  const shaken = {
    ...other,
    spans: [other.spans[0]!, { ...other.spans[1]!, anchor: 'changed' as const, exact: '6 million' }],
  }
  expect(whatChanged(first, sealedForm(shaken, scales, present))).toEqual([
    { thing: 'text', then: '6 million', now: '5 million' },
  ])
  expect(whatChanged(sealedForm(shaken, scales, present), sealedForm(other, scales, present))).toEqual([
    { thing: 'text', then: '5 million', now: '6 million' },
  ])
})
