import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { fittingForms, presentForms, sealedForm, sealForms, sentencesAround } from '@/lib/domain/seal'
import { aClaim, aDossier, anEvidence, aReview, aVerdict, noon } from '@/tests/support/dossier'

const scales = shippedFor('external')
const evidence = anEvidence({ source: 's1', sourceName: 'Housing office' })
const claim = aClaim({
  claimReviewed: 'Rents rose by a third.',
  evidence: [evidence, anEvidence({ id: 'e2', stance: 'context' })],
})
const page = aDossier().revisions[0]!
const form = (change: Partial<Claim> = {}) => sealedForm({ ...claim, ...change }, scales, page)
const withEvidence = (change: Partial<typeof evidence>) =>
  form({ evidence: [{ ...evidence, ...change }, claim.evidence[1]!] })
const [span] = claim.spans

const sealed: Record<string, string> = {
  'the wording': form({ claimReviewed: 'Rents rose by a quarter.' }),
  'where the passage begins': form({ spans: [{ ...span!, start: span!.start + 1 }] }),
  'where the passage ends': form({ spans: [{ ...span!, end: span!.end - 1 }] }),
  'the words of the passage': form({ spans: [{ ...span!, exact: 'by a fifth' }] }),
  'the revision of the passage': form({ spans: [{ ...span!, revision: 2 }] }),
  'a passage that somebody placed anew, with the same words': form({
    placedIn: 2,
    spans: [span!, { ...span!, revision: 2 }],
  }),
  'another passage': form({ spans: [span!, { ...span!, start: 0, end: 5, exact: 'Rents' }] }),
  'a piece of evidence more': form({ evidence: [...claim.evidence, anEvidence({ id: 'e3' })] }),
  'a piece of evidence less': form({ evidence: [evidence] }),
  'evidence that is withdrawn': withEvidence({ withdrawnAt: noon }),
  'the stance of evidence': withEvidence({ stance: 'refutes' }),
  'the layer of evidence': withEvidence({ layer: 'attribution' }),
  'the source of evidence': withEvidence({ source: 's2' }),
  'the link of evidence': withEvidence({ url: 'https://stats.test/other' }),
  'the title of evidence': withEvidence({ title: 'Rents 2024' }),
  'the excerpt of evidence': withEvidence({ excerpt: 'Harbour: +20 %' }),
  'the page of evidence': withEvidence({ locator: { page: '13' } }),
  'the paragraph of evidence': withEvidence({ locator: { page: '12', paragraph: '1' } }),
  'the time code of evidence': withEvidence({ locator: { page: '12', timecode: '1:00' } }),
  'the cell of evidence': withEvidence({ locator: { page: '12', cell: 'B2' } }),
  'the note on the place in evidence': withEvidence({ locator: { page: '12', note: 'upper half' } }),
  'no place in evidence': withEvidence({ locator: null }),
  'when evidence was retrieved': withEvidence({ retrievedAt: '2026-11-22T12:00:00.000Z' }),
  'the version of a scale': sealedForm(
    claim,
    { ...scales, attribution: { ...scales.attribution, version: 2 } },
    page,
  ),
  'the scale': sealedForm(claim, shippedFor('own-copy'), page),
}

test.for(Object.keys(sealed))('%s breaks the seal', (what) => {
  expect(sealed[what]).not.toBe(form())
})

test('no two of these changes give the same seal', () => {
  expect(new Set(Object.values(sealed)).size).toBe(Object.keys(sealed).length)
})

test.for<[string, Partial<Claim>]>([
  ['kind', { kind: 'opinion' }],
  ['state', { state: 'stale' }],
  ['version', { version: 9, lastSeq: 9, round: 2 }],
  ['claimant', { claimant: { type: 'person', name: 'Ana Roy', description: null } }],
  ['date', { claimDate: '2026-11-01' }],
  ['parent', { parent: 'c9' }],
  ['quote that is made of its passages', { quote: 'other' }],
  ['reviews', { reviews: [aReview()], mine: aReview({ id: 'r2', submittedAt: null }) }],
  ['verdict', { verdict: aVerdict() }],
  [
    'context around its passages',
    { spans: [{ ...span!, prefix: 'before', suffix: 'after', anchor: 'moved' }] },
  ],
  [
    'place in later revisions, to which its words were carried,',
    { spans: [span!, { ...span!, revision: 2, start: 90, end: 100, anchor: 'moved' }] },
  ],
  ['order of evidence', { evidence: claim.evidence.toReversed() }],
  [
    'evidence that had been withdrawn',
    { evidence: [...claim.evidence, anEvidence({ id: 'e0', withdrawnAt: noon })] },
  ],
  ['name of a source', { evidence: [{ ...evidence, sourceName: 'Office of housing' }, claim.evidence[1]!] }],
  [
    'version and author of evidence',
    {
      evidence: [
        { ...evidence, version: 7, addedBy: 'ben', addedAt: '2027-01-01T00:00:00.000Z' },
        claim.evidence[1]!,
      ],
    },
  ],
])('the %s of a claim leaves the seal whole', ([, change]) => {
  expect(form(change)).toBe(form())
})

test('words cannot be shifted from one field into the next without breaking the seal', () => {
  expect(withEvidence({ title: 'a","b', excerpt: 'c' })).not.toBe(
    withEvidence({ title: 'a', excerpt: 'b","c' }),
  )
  expect(withEvidence({ title: null, excerpt: 'x' })).not.toBe(withEvidence({ title: 'x', excerpt: null }))
})

/** A claim on those words of a text of one block, and the text as revision 2, to which the claim was carried from revision 1. */
function inText(text: string, words: string, parts: readonly string[] = text.split(/(?<=[.?!]) /)) {
  let from = 0
  const sentences = parts.map((part) => {
    const start = text.indexOf(part, from)
    from = start + part.length
    return { start, end: from }
  })
  const start = text.indexOf(words)
  const first = {
    revision: 1,
    start: 4,
    end: 4 + words.length,
    exact: words,
    prefix: '',
    suffix: '',
    anchor: 'exact' as const,
  }
  return {
    claim: aClaim({
      spans: [first, { ...first, revision: 2, start, end: start + words.length, anchor: 'moved' as const }],
    }),
    text: { number: 2, text, sentences },
  }
}

const sealIn = (...given: Parameters<typeof inText>): string => {
  const { claim, text } = inText(...given)
  return sealedForm(claim, scales, text)
}

test.for<[string, string, string]>([
  ['The mayor paid 5 million.', 'The mayor never paid 5 million.', '5 million'],
  ['The plant employs 900 people.', 'A fire killed 900 people.', '900 people'],
  ['He denied the payment.', 'He admitted the payment.', 'the payment'],
  ['The mayor paid.', 'The mayor paid?', 'The mayor'],
  ['The mayor paid.', 'Nobody believes that The mayor paid.', 'The mayor paid'],
])(
  'a sentence that becomes another breaks the seal of a claim whose words stand in it: %s → %s',
  ([then, now, words]) => {
    expect(sealIn(now, words)).not.toBe(sealIn(then, words))
  },
)

test.for<[string, string, string]>([
  ['The mayor paid. The firm lied.', 'The mayor paid. The firm told the truth.', 'paid'],
  ['The mayor paid. The firm lied.', 'Long before that, it rained. The mayor paid. The firm lied.', 'mayor'],
  ['The firm lied. The mayor paid.', 'The mayor paid.', 'mayor'],
])('another sentence that changes leaves it whole: %s → %s', ([then, now, words]) => {
  expect(sealIn(now, words)).toBe(sealIn(then, words))
})

test('a claim that reaches over several sentences holds all of them, wherever between its ends they are parted', () => {
  const text = 'It rained. The mayor paid Mr. Roy. The firm lied. It snowed.'
  const words = 'paid Mr. Roy. The firm'
  expect(sentencesAround(inText(text, words).claim.spans.slice(1), inText(text, words).text)).toEqual([
    'The mayor paid Mr. Roy. The firm lied.',
  ])
  expect(sealIn(text, words)).toBe(
    sealIn(text, words, ['It rained.', 'The mayor paid Mr.', 'Roy.', 'The firm lied.', 'It snowed.']),
  )
  expect(sealIn(text.replace('lied', 'paid'), words)).not.toBe(sealIn(text, words))
})

test('two pieces in neighbouring sentences hold each its own, whatever is put between them', () => {
  const pieces = ({ text }: { text: string }) =>
    ['mayor', 'firm'].map((exact) => ({
      start: text.indexOf(exact),
      end: text.indexOf(exact) + exact.length,
    }))
  const around = (words: string) => {
    const { text } = inText(words, 'mayor')
    return sentencesAround(pieces(text), text)
  }
  expect(around('The mayor paid. The firm lied.')).toEqual(['The mayor paid.', 'The firm lied.'])
  expect(around('The mayor paid. It rained. The firm lied.')).toEqual(['The mayor paid.', 'The firm lied.'])
  expect(around('The mayor and the firm paid.')).toEqual(['The mayor and the firm paid.'])
})

test('the first form is as it always was, and notices no sentence', () => {
  const { claim: carried, text } = inText('The mayor paid 5 million.', '5 million')
  const first = (words: string) => sealForms['tickmark.seal/1'](inText(words, '5 million').claim, scales)
  expect(first('The mayor never paid 5 million.')).toBe(first('The mayor paid 5 million.'))
  expect(
    sealForms['tickmark.seal/1']({ ...carried, claimReviewed: 'He "paid".\n', evidence: [evidence] }, scales),
  ).toBe(
    '["tickmark.seal/1",[[1,4,13,"5 million"]],"He \\"paid\\".\\n",[["e1","supports","substance","s1","https://stats.test/rents","Rents 2025","Harbour: +33.4 %",["12",null,null,null,null],"2026-11-23T12:00:00.000Z"]],[["attribution",1],["public",1]]]',
  )
  expect(presentForms(carried, scales, text)).toEqual([
    sealForms['tickmark.seal/1'](carried, scales),
    sealedForm(carried, scales, text),
  ])
})

test('while the text has other words under a claim, only what was sealed to these fits it', () => {
  const { claim: carried, text } = inText('The mayor paid 5 million.', '5 million')
  const shaken = (anchor: 'changed' | 'lost') => ({
    ...carried,
    spans: [carried.spans[0]!, { ...carried.spans[1]!, anchor, exact: '6 million' }],
  })
  expect(fittingForms(carried, scales, text)).toHaveLength(2)
  expect(fittingForms(shaken('changed'), scales, text)).toEqual([sealedForm(shaken('changed'), scales, text)])
  expect(
    new Set([
      sealedForm(carried, scales, text),
      sealedForm(shaken('changed'), scales, text),
      sealedForm(shaken('lost'), scales, text),
    ]).size,
  ).toBe(3)
})
