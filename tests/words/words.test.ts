import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from '@/lib/words/fold'
import { lexemes, lineOf } from '@/lib/words/lexemes'
import { isFoundIn, readQuery, tsqueryOf } from '@/lib/words/query'
import { partsAndTogether, cutWords } from '@/lib/words/words'
import { hostileText, seeded } from '../support/hostile'

const words = (text: string) =>
  cutWords(text)
    .map(({ parts, together }) => parts.join('·') + (together === null ? '' : `=${together}`))
    .join(' ')

test.for([
  ['“Rents” rose—by €5… «a third»', 'rents rose by 5 a third'],
  ['Zürich’s café, São Paulo', 'zurich·s=zurichs cafe sao paulo'],
  ["It didn’t, O'Brien", 'it didn·t=didnt o·brien=obrien'],
  ['re-elected co‑operate', 're·elected=reelected co·operate=cooperate'],
  ['1,000 people, 1.5 %, 1,000.5, 10 000, 10:30', '1·000=1000 people 1·5=1.5 1·000·5=1000.5 10 000 10·30'],
  ['٥٬٠٠٠ and ५ and １０', '5·000=5000 and 5 and 10'],
  ['ﬁne ĳs Straße ΟΔΟΣ ὁδός Ёлка İstanbul ısı', 'fine ijs strasse οδοσ οδοσ елка istanbul isi'],
  ['قالَ الوزيرُ كتاب می‌خواهم', 'قال الوزیر کتاب می·خواهم=میخواهم'],
  ['कि ज़मीन', 'कि ज़मीन'],
  ['co\u00adop\u200beration \ufeffrents\u2060 a\ufe0f\u{e0100}b', 'cooperation rents ab'],
  ['10万人死亡。房租', '10·万人死亡 房租'],
  ['Tokyoの東京タワー', 'tokyo·の東京タワー'],
  ['U.S. AT&T a/b user_name', 'u·s=us at·t a·b user·name'],
  ['😀 — € % …', ''],
] as const)('cuts and folds %s', ([text, wanted]) => {
  expect(words(text)).toBe(wanted)
})

const finds = (text: string, question: string) => isFoundIn(lineOf([text]), readQuery(question))

test.for([
  ['The “mayor’s” budget—€5m…', 'mayor', true],
  ['The “mayor’s” budget—€5m…', "mayor's", true],
  ['The “mayor’s” budget—€5m…', 'MAYORS', true],
  ['The “mayor’s” budget—€5m…', '5m budget', true],
  ['The “mayor’s” budget—€5m…', '“mayor’s budget”', true],
  ['The “mayor’s” budget—€5m…', '"budget mayor"', false],
  ['The “mayor’s” budget—€5m…', 'mayor -budget', false],
  ['The “mayor’s” budget—€5m…', 'mayor -rents', true],
  ['The “mayor’s” budget—€5m…', 'mayor −bud', true],
  ['The “mayor’s” budget—€5m…', 'rents or budget', true],
  ['Qu’est-ce que l’avion', 'avion', true],
  ['re-elected in 2024', 'reelected', true],
  ['reelected in 2024', 're-elected', true],
  ['It cost 10,000', '10000', true],
  ['It cost 10 000', '10,000', true],
  ['It cost 10.5', '10,5', true],
  ['It cost 105', '10.5', false],
  ['10万人死亡，官员说', '死亡', true],
  ['10万人死亡，官员说', '官', true],
  ['10万人死亡，官员说', '10万', true],
  ['10万人死亡，官员说', '人万', false],
  ['ประชาธิปไตยไทย', 'ธิปไตย', true],
  ['학교에서 보았다', '학교', true],
  ['hid\u200bden', 'hidden', true],
  ['a mayor', '% ((', false],
] as const)('in “%s”, “%s” is found: %s', ([text, question, wanted]) => {
  expect(finds(text, question)).toBe(wanted)
})

test('what is typed of a word is found while it is typed, and no phrase reaches from one text into the next', () => {
  for (const typed of ['m', 'may', 'mayo', 'ayor']) expect(finds('The “mayor”', typed), typed).toBe(true)
  expect(isFoundIn(lineOf(['The mayor', 'denied it']), readQuery('"mayor denied"'))).toBe(false)
  expect(isFoundIn(lineOf(['The mayor', 'denied it']), readQuery('mayor denied'))).toBe(true)
})

test('an index holds each word with its place, pairs of characters where words cannot be told, and never more than it may', () => {
  expect([...lexemes(['re-elected 税收'])]).toEqual([
    { lexeme: 'reelected', at: 1 },
    { lexeme: 're', at: 1 },
    { lexeme: 'elected', at: 2 },
    { lexeme: '税收', at: 3 },
    { lexeme: '收', at: 4 },
  ])
  expect([...lexemes(['a', 'b'])].map(({ at }) => at)).toEqual([1, 10])
  expect([...lexemes(['word '.repeat(100)], 7)]).toHaveLength(7)
  expect(
    [...lexemes(['𝒳'.repeat(100), 'x'.repeat(400_000), '字'.repeat(100)])].every(
      ({ lexeme }) => lexeme.length <= 64 && lexeme.isWellFormed(),
    ),
  ).toBe(true)
})

test('a question is asked of PostgreSQL with its phrases, its distances and what must not be there', () => {
  expect(tsqueryOf(readQuery('two words'))).toBe("((('two')) & (('words')))")
  expect(tsqueryOf(readQuery('"a re-elected b" -c'))).toBe(
    "((('a' <1> 're' <1> 'elected' <1> 'b') | ('a' <1> 'reelected' <1> 'b')) & !(('c')))",
  )
  expect(tsqueryOf(readQuery('10万人 or 税'))).toBe("((('10' <1> '万人'))) | ((('税':*)))")
  expect(tsqueryOf(readQuery("'; DROP"))).toBe("((('drop')))")
  expect(readQuery(' % “” - ')).toEqual([])
})

test('whatever the text, some of its words in a row are found in it, as they stand, in capitals, with accents and signs about them', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (text, x, y) => {
      const all = cutWords(text)
      if (all.length === 0) return
      const [from, to] = [Math.min(x % all.length, y % all.length), Math.max(x % all.length, y % all.length)]
      const some = all.slice(from, to + 1).map(({ parts }) => parts.join(' '))
      expect(finds(text, `«${some.join(' ')}»`)).toBe(true)
      expect(finds(text, some.map((each) => `${each.toUpperCase()}\u200b`).join(' '))).toBe(true)
    }),
    seeded,
  )
})

test('many texts are cut as one is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const all = cutWords(text)
      expect(partsAndTogether(text)).toEqual({
        parts: all.flatMap(({ parts }) => parts).join(' '),
        together: all.flatMap(({ together }) => together ?? []),
      })
    }),
    seeded,
  )
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(hostileText, (text) => void expect(folded(folded(text))).toBe(folded(text))),
    seeded,
  )
})
