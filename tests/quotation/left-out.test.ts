import { expect, test } from 'vitest'
import { matched, toldMatch } from './matching'

test.for([
  ['a filler', 'en', 'we will build homes', 'we will, um, build homes', 'edited, cleaned-up (filler)'],
  [
    'words that are fillers between pauses',
    'en',
    'we know it and we build',
    'we know it, so, and we build',
    'edited, cleaned-up (filler)',
  ],
  [
    'the same words without a pause',
    'en',
    'we know and we build',
    'we know so, and we build',
    'altered, altered (words)',
  ],
  [
    'a verb that begins like a filler',
    'en',
    'we do him well',
    'we do you know him well',
    'altered, altered (words)',
  ],
  ['a word said twice', 'en', 'we will build homes', 'we we will build homes', 'verbatim'],
  [
    'a word said twice within',
    'en',
    'so we will build homes',
    'so we we will build homes',
    'edited, cleaned-up (repetition)',
  ],
  [
    'a number said twice without a pause',
    'en',
    'we saw twenty boats',
    'we saw twenty twenty boats',
    'altered, altered (other-number)',
  ],
  [
    'a number said twice with a pause',
    'en',
    'we saw twenty boats',
    'we saw twenty, twenty boats',
    'edited, cleaned-up (repetition)',
  ],
  [
    'a denial said twice without a pause',
    'en',
    'it is not true',
    'it is not not true',
    'altered, altered (negation)',
  ],
  [
    'a denial said twice with a pause',
    'en',
    'it is not true',
    'it is not, not true',
    'edited, cleaned-up (repetition)',
  ],
  [
    'a character that is a word only twice',
    'zh',
    '我们天都开会讨论',
    '我们天天都开会讨论',
    'altered, altered (words)',
  ],
  [
    'a false start',
    'en',
    'and we wanted to build',
    'and we need- we wanted to build',
    'edited, cleaned-up (false-start)',
  ],
  [
    'the first letters of a word',
    'en',
    'the government fell',
    'the gov- government fell',
    'edited, cleaned-up (false-start)',
  ],
  [
    'a start that denies',
    'en',
    'and I would say so',
    "and I don't- I would say so",
    'altered, altered (negation)',
  ],
  [
    'a start that counts',
    'en',
    'we saw six boats',
    'we saw five- six boats',
    'altered, altered (other-number)',
  ],
  [
    'a thought between dashes',
    'en',
    'prices rose again',
    'prices — almost all — rose again',
    'altered, altered (words)',
  ],
  ['a note', 'en', 'we won in the end', 'we won [loud laughter] in the end', 'edited, cleaned-up (note)'],
  [
    'what follows a note',
    'en',
    'we won the end of it',
    'we won [laughter] in the end of it',
    'altered, cleaned-up (note), altered (words)',
  ],
])('what becomes of %s that is left out (%s)', ([, language, quoted, said, wanted]) => {
  expect(toldMatch(quoted!, said!, language)).toBe(wanted)
})

const filled = (count: number) =>
  Array.from({ length: count }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}`).join(' ')

test('an ellipsis leaves out a hundred words, and fifteen beside a single one', () => {
  const across = (count: number, first: string) =>
    toldMatch(`${first} … it will last for long`, `${first} ${filled(count)} it will last for long`)
  expect(across(100, 'The mayor built a wall')).toBe('edited, trimmed (ellipsis)')
  expect(across(101, 'The mayor built a wall')).toBe('altered, altered (far)')
  expect(across(15, 'Walls')).toBe('edited, trimmed (ellipsis)')
  expect(across(16, 'Walls')).toBe('altered, altered (far)')
})

test('a denial in a sentence that is left out whole turns nothing round', () => {
  expect(
    toldMatch('We build walls … We build homes', 'We build walls. It is not easy. We build homes.'),
  ).toBe('edited, trimmed (ellipsis)')
  expect(
    toldMatch('We build walls … We build homes', 'We build walls not at all. We build homes.'),
  ).toContain('altered (negation)')
})

test('a clause that denies something else turns nothing round', () => {
  expect(toldMatch('we will build', 'we will build and not sell')).toBe('verbatim')
  expect(toldMatch('we will build', 'we will build not sell')).toBe('altered, altered (reversed)')
})

test('places with the same words may share some of them', () => {
  expect(matched('ha ha', 'ha ha ha')).toMatchObject({ place: { start: 0 }, others: [{ start: 3 }] })
  expect(matched('ha ha ho', 'ha ha ha ho')).toMatchObject({ outcome: 'verbatim', place: { start: 3 } })
})
