import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { fittingForms, presentForms, sealedForm, sealForms } from '@/lib/domain/seal'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { aClaim, aDossier, aReview, aVerdict, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { inText } from './in-text'

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
  'what evidence is': withEvidence({ kind: 'document' }),
  'what is noted of evidence': withEvidence({ details: { who: 'Mara Lind' } }),
  'how evidence came': withEvidence({ origin: 'from-writer' }),
  'that evidence is first hand': withEvidence({ firstHand: true }),
  'that evidence is not first hand': withEvidence({ firstHand: false }),
  'that evidence is on the record': withEvidence({ onRecord: true }),
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
    sealForms['tickmark.seal/2'](carried, scales, text),
    sealedForm(carried, scales, text),
  ])
})

test('evidence whose source is withdrawn is in no form of the seal, as if it were withdrawn itself', () => {
  const formsWith = (change: Partial<typeof evidence>) =>
    presentForms({ ...claim, evidence: [{ ...evidence, ...change }, claim.evidence[1]!] }, scales, page)
  const counting = formsWith({})
  const ofSource = formsWith({ sourceWithdrawnAt: noon })
  expect(ofSource).toEqual(formsWith({ withdrawnAt: noon }))
  expect(ofSource.every((each, at) => each !== counting[at])).toBe(true)
  expect(formsWith({ sourceName: 'Another name' })).toEqual(counting)
})

test('the second form is as it always was, and notices no kind of evidence', () => {
  const { claim: carried, text } = inText('The mayor paid 5 million.', '5 million')
  const second = (change: Partial<typeof evidence> = {}) =>
    sealForms['tickmark.seal/2']({ ...carried, evidence: [{ ...evidence, ...change }] }, scales, text)
  expect(second({ kind: 'call', details: { who: 'Mara Lind' }, onRecord: true })).toBe(second())
  expect(second()).toBe(
    '["tickmark.seal/2",[[1,4,13,"5 million"]],"",[["e1","supports","substance","s1","https://stats.test/rents","Rents 2025","Harbour: +33.4 %",["12",null,null,null,null],"2026-11-23T12:00:00.000Z"]],[["attribution",1],["public",1]],["The mayor paid 5 million."],[]]',
  )
})

test('the third form holds what is noted of evidence in whichever order it was noted, and what was kept', () => {
  const noted = {
    ...evidence,
    kind: 'call',
    details: { who: 'Mara Lind', answer: 'Yes.' },
    firstHand: true,
  } as const
  const { claim: carried, text } = inText('The mayor paid 5 million.', '5 million')
  const third = (change: object) =>
    sealForms['tickmark.seal/3']({ ...carried, evidence: [{ ...noted, ...change }] }, scales, text)
  expect(third({ details: { answer: 'Yes.', who: 'Mara Lind' } })).toBe(third({}))
  expect(third({ snapshot: { sha256: 'a1' }, file: { sha256: 'b2' }, excerptAt: { start: 1, end: 4 } })).toBe(
    '["tickmark.seal/3",[[1,4,13,"5 million"]],"",[["e1","supports","substance","s1","https://stats.test/rents","Rents 2025","Harbour: +33.4 %",["12",null,null,null,null],"2026-11-23T12:00:00.000Z","call",[["answer","Yes."],["who","Mara Lind"]],null,true,null,"a1","b2",[1,4]]],[["attribution",1],["public",1]],["The mayor paid 5 million."],[]]',
  )
})

test.for([
  { kind: 'call', details: { who: 'Mara Lind' } },
  { details: { who: 'Mara Lind' } },
  { origin: 'from-writer' },
  { firstHand: false },
  { onRecord: true },
  { snapshot: { id: 's1', sha256: 'a1', mediaType: 'text/html', bytes: 4, takenAt: noon } },
  { excerptAt: { start: 1, end: 4 } },
] as const)('nothing that was sealed before there were kinds fits evidence that says %j', (more) => {
  const { claim: carried, text } = inText('The mayor paid 5 million.', '5 million')
  const claimed = (change: object) => ({ ...carried, evidence: [{ ...evidence, ...change }] })
  expect(presentForms(claimed({}), scales, text)).toHaveLength(3)
  for (const forms of [presentForms, fittingForms])
    expect(forms(claimed(more), scales, text)).toEqual([sealedForm(claimed(more), scales, text)])
  expect(presentForms(claimed({ ...more, withdrawnAt: noon }), scales, text)).toHaveLength(3)
})
