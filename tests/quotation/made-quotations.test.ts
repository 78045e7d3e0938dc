import { expect, test } from 'vitest'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'
import { dishonestQuotations, honestQuotations, transcriptOfSpeech } from './made-quotations'
import { madeSpeeches } from './made-speeches'

const indexes = new Map(
  madeSpeeches.map((speech) => [
    speech.language,
    indexTranscript(transcriptOfSpeech(speech), speech.language),
  ]),
)

const match = (language: string, quoted: string) =>
  matchQuotation(quoted, { pieces: [{ start: 0, end: quoted.length }] }, indexes.get(language)!)

const honest = honestQuotations(300)
const dishonest = dishonestQuotations(300)

test('there are three hundred of each, and hardly any twice', () => {
  for (const made of [honest, dishonest]) {
    expect(made).toHaveLength(300)
    expect(new Set(made.map(({ quoted }) => quoted)).size).toBeGreaterThan(200)
    expect(new Set(made.map(({ language }) => language)).size).toBe(madeSpeeches.length)
  }
})

test.for(honest)(
  '$language: found, and its edits are named $reasons: $quoted',
  ({ language, quoted, reasons, said }) => {
    const found = match(language, quoted)
    if (found.outcome === 'not-found') throw new Error('not found')
    expect([...new Set(found.differences.map(({ reason }) => reason))].sort()).toEqual(reasons)
    expect(found.outcome).toBe(reasons.length === 0 ? 'verbatim' : 'edited')
    const { text } = indexes.get(language)!.transcript
    expect(said).toContain(text.slice(found.place.start, found.place.end))
  },
)

test.for(dishonest)('$language: $fault never passes: $quoted', ({ language, quoted, fault }) => {
  const found = match(language, quoted)
  expect(['altered', 'not-found']).toContain(found.outcome)
  if (found.outcome === 'altered' && (fault === 'negation' || fault === 'number'))
    expect(found.differences.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(fault === 'number' ? /other-number|cut/ : /negation|reversed/),
      ]),
    )
})
