import { expect, test } from 'vitest'
import { sealedForm, sealForms } from '@/lib/domain/seal'
import { differAtMostInSigns, whatChanged } from '@/lib/domain/what-changed'
import { claim, scales, since, span } from './sealed-claim'

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
