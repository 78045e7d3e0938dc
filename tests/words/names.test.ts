import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goesOnAs, holdsName } from '@/lib/words/names'
import { hostileText, seeded } from '../support/hostile'

test.for([
  ['Zoë Müller', 'zoe mu', true],
  ['Zoë Müller', 'MÜLL', true],
  ['Zoë Müller', 'üll', false],
  ['Sinéad O’Brien', "o'br", true],
  ['Sinéad O’Brien', 'obri', true],
  ["Sinead O'Brien", 'O’Brien', true],
  ['Sinéad OBrien', "o'brien", true],
  ['Jean-Pierre Łukasz', 'jean pi', true],
  ['Jean-Pierre Łukasz', 'jeanpierre lu', true],
  ['Jean-Pierre Łukasz', 'lukasz jean', false],
  ['Ελένη Παπαδοπούλου', 'παπαδοπουλου', true],
  ['Алёна', 'алена', true],
  ['王小明', '小明', true],
  ['김철수', '김', true],
  ['Ana Roy', '', true],
  ['Ana Roy', '.', false],
] as const)('in what is typed of a name: %s, %s', ([name, typed, wanted]) => {
  expect(goesOnAs(name, typed)).toBe(wanted)
})

test.for([
  ['Zoë Müller', 'muller ZOE', true],
  ['Zoë Müller', 'ulle', true],
  ['Sinéad O’Brien', 'obrien', true],
  ['Sinéad O’Brien', "sinead o'brien", true],
  ['Straßer', 'strasser', true],
  ['王小明', '小', true],
  ['Ana Roy', 'ana rob', false],
  ['100% Ada', '%', true],
  ['Ada_', '_', true],
  ['Ada', '%', false],
] as const)('in a search of people: %s, %s', ([name, typed, wanted]) => {
  expect(holdsName(name, typed)).toBe(wanted)
})

test('every name is found by itself, in capitals, without accents and with other apostrophes', () => {
  const name = fc.oneof(
    hostileText,
    fc.constantFrom('Zoë O’Brien', 'José da Silva-Łoś', 'محمد علي', '王 小明'),
  )
  fc.assert(
    fc.property(name, (said) => {
      const other = said.normalize('NFD').replaceAll('’', "'")
      expect([
        holdsName(said, said),
        holdsName(said, other),
        goesOnAs(said, said) || !/[\p{L}\p{N}]/u.test(said),
      ]).toEqual([true, true, true])
    }),
    seeded,
  )
})
