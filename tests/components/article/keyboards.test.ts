import { describe, expect, test } from 'vitest'
import type { ActionName } from '@/components/article/session/actions'
import { stepActionOf } from '@/components/article/stepper/step-keys'
import { press, pressed } from './pressed'

const shift = { shiftKey: true }

/** The keys of the commands that are letters, as they lie on a keyboard for Latin letters. */
export const letters: readonly (readonly [code: string, action: ActionName])[] = [
  ['KeyJ', 'next-claim'],
  ['KeyK', 'previous-claim'],
  ['KeyN', 'next-pending'],
  ['KeyG', 'between'],
  ['KeyC', 'mark'],
  ['KeyX', 'other-end'],
  ['KeyZ', 'undo'],
  ['KeyE', 'add-evidence'],
  ['KeyS', 'submit-review'],
  ['KeyM', 'comment'],
]

/** What keyboards for other scripts give in those places, in the same order. */
const layouts: Readonly<Record<string, readonly string[]>> = {
  Russian: ['о', 'л', 'т', 'п', 'с', 'ч', 'я', 'у', 'ы', 'ь'],
  Ukrainian: ['о', 'л', 'т', 'п', 'с', 'ч', 'я', 'у', 'і', 'ь'],
  Bulgarian: ['й', 'к', 'н', 'г', 'ц', 'х', 'з', 'е', 'с', 'м'],
  Greek: ['ξ', 'κ', 'ν', 'γ', 'ψ', 'χ', 'ζ', 'ε', 'σ', 'μ'],
  Arabic: ['ت', 'ن', 'ى', 'ل', 'ؤ', 'ء', 'ئ', 'ث', 'س', 'ة'],
  Persian: ['ت', 'ن', 'د', 'ل', 'ز', 'ط', 'ظ', 'ث', 'س', 'ئ'],
  Hebrew: ['ח', 'ל', 'מ', 'ע', 'ב', 'ס', 'ז', 'ק', 'ד', 'צ'],
  Hindi: ['र', 'क', 'ल', 'ु', 'म', 'ं', 'े', 'ा', 'े', 'स'],
  Thai: ['่', 'า', 'ื', 'เ', 'แ', 'ป', 'ผ', 'ำ', 'ห', 'ท'],
  Korean: ['ㅓ', 'ㅏ', 'ㅜ', 'ㅎ', 'ㅊ', 'ㅌ', 'ㅋ', 'ㄷ', 'ㄴ', 'ㅡ'],
  Georgian: ['ჯ', 'კ', 'ნ', 'გ', 'ც', 'ხ', 'ზ', 'ე', 'ს', 'მ'],
}

describe('on a keyboard for another script letters are taken by their place', () => {
  test.for(Object.entries(layouts))('%s', ([, keys]) => {
    letters.forEach(([code, command], at) => {
      expect(press(keys[at]!, code), keys[at]).toEqual([command])
      expect(press(keys[at]!.toUpperCase(), code, shift), keys[at]).toEqual([])
    })
    expect(stepActionOf(pressed(keys[4]!, 'KeyC'), 'ltr')).toEqual({ name: 'commit' })
  })
})

test('on keyboards for Latin letters it is the letter that counts, wherever it lies', () => {
  expect(press('z', 'KeyY')).toEqual(['undo'])
  expect(press('y', 'KeyZ')).toEqual([])
  expect(press('j', 'KeyC')).toEqual(['next-claim'])
  for (const [key, code] of [
    ['ç', 'KeyC'],
    ['ß', 'Minus'],
    ['ö', 'Comma'],
    ['ğ', 'KeyG'],
    ['ł', 'KeyL'],
    ['é', 'Digit2'],
  ] as const) {
    expect(
      press(key, code).filter((command) => !command.startsWith('rate')),
      key,
    ).toEqual([])
  }
})
