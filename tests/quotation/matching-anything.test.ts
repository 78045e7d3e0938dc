import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotations } from '@/lib/quotation/find-quotations'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'
import { madeArticle } from '../bench/made-article'
import { hostileText, seeded } from '../support/hostile'
import { honestQuotations, transcriptOfSpeech } from './made-quotations'
import { madeSpeeches } from './made-speeches'
import { matched, saidAtOnce, transcriptFrom } from './matching'

const whole = (text: string) => ({ pieces: [{ start: 0, end: text.length }] })

/** Letters and digits only, one form of each. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Made words, in which nothing denies. */
const plain = madeArticle(3000).replace(/\b(no|not|nor|never)\b/gi, 'ze')
const plainWords = [...plain.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
  start: index,
  end: index + word.length,
}))
const plainIndex = indexTranscript(saidAtOnce(plain), 'en')

test('a run of words that is cut out is verbatim, at its place or where the same words stand', () => {
  fc.assert(
    fc.property(fc.nat(plainWords.length - 1), fc.integer({ min: 1, max: 60 }), (first, count) => {
      const last = Math.min(plainWords.length, first + count) - 1
      const [start, end] = [plainWords[first]!.start, plainWords[last]!.end]
      const quoted = plain.slice(start, end)
      const match = matchQuotation(quoted, whole(quoted), plainIndex)
      if (match.outcome !== 'verbatim') throw new Error(`${match.outcome}: ${quoted}`)
      expect(bare(plain.slice(match.place.start, match.place.end))).toBe(bare(quoted))
      if (last - first > 4)
        expect([match.place, ...match.others]).toContainEqual(expect.objectContaining({ start, end }))
    }),
    seeded,
  )
})

test.for(madeSpeeches)('$language: what stands between two commas or stops is verbatim', (speech) => {
  const transcript = transcriptOfSpeech(speech)
  const index = indexTranscript(transcript, speech.language)
  const edges = [
    0,
    ...[...transcript.text.matchAll(/[,.،，。\n]+(?!\d)/g)].map(({ 0: sign, index: at }) => at + sign.length),
  ]
  for (let from = 0; from < edges.length - 1; from++)
    for (let to = from + 1; to < Math.min(edges.length, from + 4); to++) {
      const quoted = transcript.text.slice(edges[from], edges[to]).trim()
      if (!/[\p{L}\p{N}]/u.test(quoted)) continue
      const match = matchQuotation(quoted, whole(quoted), index)
      if (match.outcome !== 'verbatim') throw new Error(`${match.outcome}: ${quoted}`)
      expect(
        [match.place, ...match.others].map(({ start, end }) => bare(transcript.text.slice(start, end))),
      ).toContain(bare(quoted))
    }
})

test('one index answers for many quotations, in whatever order they come', () => {
  const made = honestQuotations(60).filter(({ language }) => language === 'en')
  const speech = madeSpeeches.find(({ language }) => language === 'en')!
  const ask = (quotations: readonly string[]) => {
    const index = indexTranscript(transcriptOfSpeech(speech), 'en')
    return new Map(quotations.map((quoted) => [quoted, matchQuotation(quoted, whole(quoted), index)]))
  }
  const quotations = made.map(({ quoted }) => quoted)
  const [there, back] = [ask(quotations), ask(quotations.toReversed())]
  for (const quoted of quotations) expect(back.get(quoted)).toEqual(there.get(quoted))
})

test('whatever is compared, every place lies in its text, and verbatim means the very same letters', () => {
  const words = fc.constantFrom(
    'not ',
    'I ',
    'we ',
    'twelve ',
    '12 ',
    '… ',
    '[he] ',
    '[',
    ']',
    'um, ',
    '- ',
    '$',
    '%',
    '5',
    '不',
    '會 ',
  )
  const texts = fc.array(fc.oneof(words, hostileText), { maxLength: 20 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, texts, fc.constantFrom('en', 'zh', 'fr'), (quoted, said, language) => {
      const match = matched(quoted.replaceAll('|', ''), said, language)
      if (match.outcome === 'not-found') return
      const { place, differences } = match
      expect(place.start).toBeLessThan(place.end)
      for (const difference of differences) {
        expect(difference.quoted.start).toBeLessThanOrEqual(difference.quoted.end)
        expect(difference.said.start).toBeLessThanOrEqual(difference.said.end)
        expect(difference.quoted.end).toBeLessThanOrEqual(quoted.length)
        expect(difference.said.end).toBeLessThanOrEqual(said.length)
      }
      if (match.outcome === 'verbatim') {
        const stripped = (text: string) => bare(text.replace(/\p{Cf}|[\p{M}ـ]/gu, ''))
        expect(stripped(said.slice(place.start, place.end))).toBe(stripped(quoted))
      }
    }),
    seeded,
  )
})

test('a place has the time codes of its lines and names all who speak there', () => {
  const transcript = transcriptFrom(
    '[00:01] ADA: We will build\n[00:04] ADA: twelve homes.\n[00:09] BOB: When will that be?\n[00:12] ADA: Soon.',
  )
  const at = (quoted: string) => {
    const match = matched(quoted, transcript)
    return match.outcome === 'not-found' ? null : [match.place.from, match.place.to, ...match.place.speakers]
  }
  expect(at('build twelve homes')).toEqual([1000, 9000, 'ADA'])
  expect(at('twelve homes. When will that be')).toEqual([4000, 12000, 'ADA', 'BOB'])
  expect(at('Soon')).toEqual([12000, null, 'ADA'])
})

test('further places with the very same words are told, the first one is the place', () => {
  const match = matched('we will build', 'Now we will build. Then we will build. And we will build!')
  expect(match).toMatchObject({
    outcome: 'verbatim',
    place: { start: 4 },
    others: [{ start: 24 }, { start: 43 }],
  })
})

test.for([
  ['a ', 'a b '],
  ['a ', 'a '],
  ['[a] ', 'a '],
  ['… ', 'b '],
  ['not not ', 'not '],
  ['five ', 'five hundred '],
  ['um um ', 'um '],
  ['U.S.', 'us '],
  ['不', '不好'],
])('a megabyte of %j beside a megabyte of %j is compared to its end', ([quoted, said]) => {
  const long = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length))
  const index = indexTranscript(saidAtOnce(long(said!)), 'en')
  for (const text of [long(quoted!), quoted!.repeat(30) + 'x']) {
    const [first] = findQuotations(`“${text}”`, [{ kind: 'paragraph', start: 0, end: text.length + 2 }], 'en')
    expect(['verbatim', 'edited', 'altered', 'not-found']).toContain(
      matchQuotation(`“${text}”`, first ?? { pieces: [] }, index).outcome,
    )
  }
})
