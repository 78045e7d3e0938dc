import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackDossier, packDossier } from '@/lib/wire/dossier'
import type { CoveredSentence } from '@/lib/domain/article'
import type { Dossier } from '@/lib/domain/dossier'
import { sketchOf, type Outline } from '@/lib/domain/sketch'
import { aClaim, aDossier, aReview, aVerdict } from '@/tests/support/dossier'

const wordsOf = ({ revisions: [revision] }: Dossier) =>
  revision!.blocks.map(({ start, end }) => revision!.text.slice(start, end))
const thereAndBack = (dossier: Dossier) => unpackDossier(packDossier(dossier), wordsOf(dossier))

test('the screen is handed all it shows, and neither the words around a span nor what was sealed; but the state in which a claim stands', () => {
  const claim = aClaim({
    seal: 'cafe',
    reviews: [aReview({ seal: 'f00d' })],
    verdict: aVerdict({ seal: 'f00d' }),
  })
  const dossier = aDossier({
    claims: [
      claim,
      aClaim({
        id: 'c2',
        words: ['Ana Roy', 'Nobody can live here'],
        kind: 'quotation',
        claimReviewed: 'Nobody lives there',
      }),
    ],
  })
  expect(thereAndBack(dossier)).toEqual({
    ...dossier,
    claims: dossier.claims.map((each) => ({
      ...each,
      spans: each.spans.map((span) => ({ ...span, prefix: '', suffix: '' })),
      reviews: each.reviews.map((review) => ({ ...review, seal: '' })),
      verdict: each.verdict && { ...each.verdict, seal: '' },
    })),
  })
  expect(packDossier(dossier)).not.toContain('f00d')
})

test('the words of the article are not among what is handed over', () => {
  const written = packDossier(aDossier())
  expect(written).not.toContain('harbour')
  expect(written).not.toContain('freeze')
})

test('words of an earlier revision, and words that were changed, come as they were', () => {
  const [span] = aClaim().spans
  const spans = [
    { ...span!, revision: 0, exact: 'by two thirds', start: 3, end: 16 },
    { ...span!, anchor: 'changed' as const },
  ]
  expect(thereAndBack(aDossier({ claims: [aClaim({ spans })] }))?.claims[0]?.spans).toEqual(spans)
})

test('what became of each sentence comes with it', () => {
  const dossier = aDossier({ claims: [aClaim()] })
  const [revision] = dossier.revisions
  const sentences = revision!.sentences.map((sentence, at): CoveredSentence =>
    at % 3 === 1
      ? { ...sentence, coverage: 'nothing-to-check', by: 'ada', reason: at > 4 ? 'Known.' : null }
      : sentence,
  )
  expect(
    thereAndBack({ ...dossier, revisions: [{ ...revision!, sentences }] })?.revisions[0]?.sentences,
  ).toEqual(sentences)
})

test('words that are not those of the article are not taken for it', () => {
  const dossier = aDossier()
  const words = wordsOf(dossier)
  const written = packDossier(dossier)
  expect(unpackDossier(written, words.with(1, words[1]!.replace('Tenants', 'Mieter ')))).toBeNull()
  expect(unpackDossier(written, words.slice(1))).toBeNull()
  expect(unpackDossier(written, words)).not.toBeNull()
})

test('any text comes back to the letter, whatever stands before, between and after its blocks', () => {
  const gap = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u2003'), maxLength: 4 })
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.array(fc.tuple(gap, word), { maxLength: 12 }), gap, (parts, tail) => {
      const [revision] = aDossier().revisions
      let text = ''
      const blocks = parts.map(([before, own]) => {
        text += before + own
        return { kind: 'paragraph' as const, start: text.length - own.length, end: text.length }
      })
      text += tail
      const sentences = blocks.map(({ start, end }): CoveredSentence => ({
        start,
        end,
        coverage: 'pending',
        by: null,
        reason: null,
      }))
      const dossier = { ...aDossier(), revisions: [{ ...revision!, text, blocks, sentences }] }
      expect(thereAndBack(dossier)).toEqual(dossier)
    }),
  )
})

test('a claim of which only a sketch is known comes as that, with all that is lit from it', () => {
  const dossier = aDossier()
  const [revision] = dossier.revisions
  const { start, end } = aClaim({ words: 'rose by a third' }).spans[0]!
  const outline: Outline = {
    id: 's1',
    articleId: 'a1',
    version: 3,
    lastSeq: 7,
    state: 'open',
    createdBy: 'ada',
    placedIn: 1,
    parent: null,
    dropReason: null,
    quote: null,
    spans: [{ start, end, anchor: 'exact', was: null }],
    verdict: null,
    mine: null,
    given: null,
  }
  const rich: Outline = {
    ...outline,
    id: 's2',
    parent: 's1',
    placedIn: 2,
    state: 'stale',
    quote: 'rose by two thirds',
    spans: [{ start, end, anchor: 'changed', was: 'rose by two thirds' }],
    verdict: { attribution: 'said-on-record', substance: 'true', status: 'stale', by: 2 },
    mine: { attribution: null, substance: 'false', version: 2 },
  }
  const claims = [sketchOf(outline, revision!), sketchOf(rich, revision!)]
  expect(claims.map((claim) => claim.quote)).toEqual(['rose by a third', 'rose by two thirds'])
  expect(thereAndBack({ ...dossier, claims })?.claims).toEqual(claims)
})
