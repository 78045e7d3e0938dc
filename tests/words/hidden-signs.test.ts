import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasHidden, withoutHidden } from '@/lib/words/hidden'
import { hiddenSigns } from '@/lib/words/hidden-signs'
import { hostileText, seeded } from '../support/hostile'

test.for([
  ['a space of no width in a word', 'hid\u200bden', 'space'],
  ['a byte order mark', '\ufeffRents rose', 'space'],
  ['a soft hyphen', 'co\u00adoperation', 'hyphen'],
  ['a word joiner', '10\u2060000', 'joiner'],
  ['a joiner between Latin letters', 'a\u200db', 'joiner'],
  ['letters turned round', 'the \u202eevil\u202c word', 'direction direction'],
  ['isolates', '\u2066a\u2069', 'direction direction'],
  ['a mark of direction in a text from the left', 'Rents\u200f rose', 'direction'],
  ['content credentials', `Rents rose.\ufeff${'\ufe00\ufe01\u{e0100}\u{e01ef}'.repeat(20)}`, 'space,data'],
  ['two variation selectors behind one emoji', '❤\ufe0f\ufe0f', 'data'],
  ['a selector behind a letter', 'a\ufe0f', 'data'],
  ['tags behind a letter', 'a\u{e0041}\u{e0042}', 'data'],
  ['tags that end no flag', '🏴\u{e0067}\u{e0062}', 'data'],
  ['a Hangul filler as a name', '\u3164', 'filler'],
] as const)('tells of %s', ([, text, wanted]) => {
  expect(
    hiddenSigns(text)
      .map(({ kinds }) => kinds.join())
      .join(' '),
  ).toBe(wanted)
})

test.for([
  '👨‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣ 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'می‌خواهم',
  'क्‍षि न्‌ह',
  'ภาษา\u200bไทย',
  '葛\u{e0100}城 神\ufe00',
  'שלום\u200f!',
  'قال\u200f: 5\u200e',
  '≨︀ ©️',
])('says nothing of what belongs to the writing: %s', (text) => {
  expect(hiddenSigns(text)).toEqual([])
})

test('what is told of are hidden characters, in order and without overlap, and nothing is left of them without hidden characters', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      let end = 0
      for (const sign of hiddenSigns(text)) {
        expect(sign.start).toBeGreaterThanOrEqual(end)
        expect(withoutHidden(text.slice(sign.start, sign.end))).toBe('')
        end = sign.end
      }
      expect(hasHidden(withoutHidden(text))).toBe(false)
    }),
    seeded,
  )
})
