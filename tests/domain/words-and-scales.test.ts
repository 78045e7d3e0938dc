import { expect, test } from 'vitest'
import { chainedForm } from '@/lib/domain/activity'
import { articleStates } from '@/lib/domain/article'
import { anchors, claimantTypes, claimKinds, claimStates, isRated, quoteOf } from '@/lib/domain/claim'
import { directionOf } from '@/lib/domain/direction'
import { locatorParts, stances } from '@/lib/domain/evidence'
import { roles } from '@/lib/domain/person'
import { confidences } from '@/lib/domain/review'
import { findRating, glyph, layers } from '@/lib/domain/scales'
import { shippedFor, shippedScales as scales } from '@/lib/domain/shipped-scales'

const keys = (scale: string) =>
  scales
    .find(({ key }) => key === scale)
    ?.ratings.map((rating) => rating.key)
    .join(' ')
const values = (scale: string) =>
  scales.find(({ key }) => key === scale)?.ratings.map((rating) => rating.value)

test('the scales have the published keys, in their order', () => {
  expect(scales.map(({ key }) => key)).toEqual(['attribution', 'copy-check', 'public', 'research'])
  expect(keys('attribution')).toBe('said-on-record said-confirmed reported-only misquoted not-said unknown')
  expect(keys('copy-check')).toBe('verified verified-with-change disputed unconfirmed incorrect not-ratable')
  expect(keys('public')).toBe('true mostly-true half-true mostly-false false unproven not-ratable')
  expect(keys('research')).toBe('supported refuted not-enough-evidence conflicting-evidence')
})

test('only the public rating counts in numbers, from 5 to 1', () => {
  expect(values('public')).toEqual([5, 4, 3, 2, 1, null, null])
  expect(
    scales.filter(({ key }) => key !== 'public').flatMap(({ ratings }) => ratings.map(({ value }) => value)),
  ).toEqual(Array(16).fill(null))
})

test('every rating has a word, a definition and a glyph', () => {
  for (const rating of scales.flatMap(({ ratings }) => ratings)) {
    expect(rating.label).toMatch(/^[A-Z]/)
    expect(rating.definition).toMatch(/^[A-Z].*\.$/)
    expect(glyph[rating.tone]).not.toBe('')
  }
})

test('own copy is checked on the copy check, what others published on the public rating', () => {
  expect([shippedFor('own-copy').substance.key, shippedFor('external').substance.key]).toEqual([
    'copy-check',
    'public',
  ])
  expect([shippedFor('own-copy').attribution.key, shippedFor('external').attribution.key]).toEqual([
    'attribution',
    'attribution',
  ])
})

test('a rating is found by its key and never by what every object has', () => {
  const { substance } = shippedFor('external')
  expect(findRating(substance, 'half-true')?.label).toBe('Half true')
  for (const key of ['verified', 'True', 'constructor', '', null, undefined])
    expect(findRating(substance, key)).toBeNull()
})

test('the other words are the published ones', () => {
  expect(claimKinds.join(' ')).toBe(
    'assertion quantity quotation attribution cause superlative prediction-or-threat opinion',
  )
  expect(claimStates.join(' ')).toBe('suggested open in-review agreed contested adjudicated stale dropped')
  expect(articleStates.join(' ')).toBe('draft checking ready signed-off published corrected retracted')
  expect(claimantTypes.join(' ')).toBe('person organisation government unnamed')
  expect(confidences.join(' ')).toBe('low medium high')
  expect(stances.join(' ')).toBe('supports refutes mixed context')
  expect(layers.join(' ')).toBe('attribution substance')
  expect(anchors.join(' ')).toBe('exact moved changed lost')
  expect(locatorParts.join(' ')).toBe('page paragraph timecode cell note')
  expect(roles.join(' ')).toBe('reader reviewer editor admin')
})

test('a quote in several pieces says where words were left out', () => {
  expect(quoteOf([{ exact: 'by a third' }])).toBe('by a third')
  expect(quoteOf([{ exact: 'Rents' }, { exact: 'rose' }, { exact: 'last year' }])).toBe(
    'Rents […] rose […] last year',
  )
})

test('only a verdict that holds makes a claim rated', () => {
  expect(claimStates.filter((state) => isRated({ state }))).toEqual(['agreed', 'adjudicated'])
})

test.for([
  ['en', 'ltr'],
  ['de-AT', 'ltr'],
  ['tr', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['hi', 'ltr'],
  ['und', 'ltr'],
  ['zxx', 'ltr'],
  ['ar', 'rtl'],
  ['ur', 'rtl'],
  ['ur-PK', 'rtl'],
  ['fa', 'rtl'],
  ['ps', 'rtl'],
  ['he', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['syr', 'rtl'],
  ['sd', 'rtl'],
  ['ckb', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['ar-Latn-EG', 'ltr'],
  ['az-Arab', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['uz-AF', 'rtl'],
  ['ks-Aran', 'rtl'],
  ['ff-Adlm', 'rtl'],
] as const)('%s reads %s', ([language, direction]) => {
  expect(directionOf(language)).toBe(direction)
})

const entry = {
  seq: 3,
  at: '2026-11-23T12:00:00.000Z',
  actor: 'ada',
  kind: 'claim-marked',
  subject: 'c1',
  previousHash: 'f00d',
} as const

test('every word of an activity is in its hash, the article’s id with it', () => {
  const forms = [
    chainedForm('a1', entry),
    chainedForm('a2', entry),
    chainedForm('a1', { ...entry, seq: 4 }),
    chainedForm('a1', { ...entry, at: '2026-11-23T12:00:00.001Z' }),
    chainedForm('a1', { ...entry, actor: 'ben' }),
    chainedForm('a1', { ...entry, kind: 'claim-changed' }),
    chainedForm('a1', { ...entry, subject: 'c2' }),
    chainedForm('a1', { ...entry, previousHash: 'beef' }),
  ]
  expect(new Set(forms).size).toBe(forms.length)
  expect(forms[0]).toBe(
    '["tickmark.activity/1","a1",3,"2026-11-23T12:00:00.000Z","ada","claim-marked","c1","f00d"]',
  )
})
