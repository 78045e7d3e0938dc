import { expect, test } from 'vitest'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'
import { madeArticle } from '../bench/made-article'
import { Chance } from '../support/chance'
import { saidAtOnce } from './matching'

/** Two hours of made talk, in which nothing denies. */
const said = madeArticle(20_000, 5).replace(/\b(no|not|nor|never)\b/gi, 'ze')
const index = indexTranscript(saidAtOnce(said), 'en')
const words = [...said.matchAll(/\p{L}+/gu)].map(({ 0: word, index: start }) => ({
  word,
  start,
  end: start + word.length,
}))

const match = (quoted: string) =>
  matchQuotation(quoted, { pieces: [{ start: 0, end: quoted.length }] }, index)

/** Ways to change a run of words, and what has to be said of it. */
const changes: Readonly<
  Record<string, { outcome: string; edit: (run: string[], chance: Chance) => string[] }>
> = {
  'another word': {
    outcome: 'altered',
    edit: (run, chance) => run.toSpliced(1 + chance.below(run.length - 2), 1, 'zorquing'),
  },
  'a word more': {
    outcome: 'altered',
    edit: (run, chance) => run.toSpliced(1 + chance.below(run.length - 2), 0, 'zorquing'),
  },
  'words without a sign': {
    outcome: 'altered',
    edit: (run, chance) => run.toSpliced(2 + chance.below(run.length - 5), 2),
  },
  'an ellipsis': {
    outcome: 'edited',
    edit: (run, chance) => run.toSpliced(2 + chance.below(run.length - 7), 3, '…'),
  },
  'a filler less': { outcome: 'verbatim', edit: (run) => run },
  'words in brackets': {
    outcome: 'edited',
    edit: (run, chance) => run.toSpliced(2 + chance.below(run.length - 4), 0, '[so to speak]'),
  },
}

test.for(Object.entries(changes))(
  'of a hundred quotations with %s each is found where it was said',
  ([, { outcome, edit }]) => {
    const chance = new Chance(3)
    for (let n = 0; n < 100; n++) {
      const length = 10 + chance.below(30)
      const first = chance.below(words.length - length)
      const run = words.slice(first, first + length)
      const quoted = edit(
        run.map(({ word }) => word),
        chance,
      ).join(' ')
      const found = match(quoted)
      if (found.outcome === 'not-found') throw new Error(`not found: ${quoted}`)
      expect([found.outcome, quoted]).toEqual([outcome, quoted])
      expect([found.place.start, found.place.end]).toEqual([run[0]!.start, run.at(-1)!.end])
    }
  },
)

test('words that were put together at random are not found', () => {
  const chance = new Chance(4)
  for (let n = 0; n < 100; n++) {
    const quoted = Array.from({ length: 16 }, () => chance.of(words).word).join(' ')
    expect([match(quoted).outcome, quoted]).toEqual(['not-found', quoted])
  }
})

test('a long speech is found word by word, and with a change in it', () => {
  const run = words.slice(2000, 3500).map(({ word }) => word)
  expect(match(run.join(' ')).outcome).toBe('verbatim')
  expect(match(run.toSpliced(700, 3, '…').join(' ')).outcome).toBe('edited')
  expect(match(run.toSpliced(700, 1, 'zorquing').join(' ')).outcome).toBe('altered')
})
