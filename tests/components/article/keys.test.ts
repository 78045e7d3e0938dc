import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions, type ActionName } from '@/components/article/session/actions'
import { stepActionOf } from '@/components/article/stepper/step-keys'
import { letters } from './keyboards.test'
import { press, pressed, type Held } from './pressed'

const shift = { shiftKey: true }

test('every key of the table asks for its own command', () => {
  for (const row of actions)
    for (const key of row.keys) if (!key.includes('–')) expect(press(key), key).toEqual([row.name])
})

test('no key stands for two commands', () => {
  const keys = actions.flatMap((row) => row.keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('keys with Ctrl, Alt, AltGr or Command stay the browser’s, on every key of the table', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
    for (const { keys } of actions)
      for (const key of keys) expect(press(key, 'KeyC', { [held]: true })).toEqual([])
  for (const [key, code] of [
    ['/', 'KeyQ'],
    ['c', 'KeyC'],
    ['1', 'Digit1'],
  ] as const)
    expect(press(key, code, { getModifierState: (name) => name === 'AltGraph' })).toEqual([])
  expect(press('{', 'Digit7', { ctrlKey: true, altKey: true })).toEqual([])
})

test('a key with which somebody composes a letter is never a command', () => {
  for (const { keys } of actions) {
    for (const key of keys) {
      expect(press(key, 'KeyC', { isComposing: true })).toEqual([])
      expect(press(key, 'KeyC', { keyCode: 229 })).toEqual([])
      expect(stepActionOf(pressed(key, 'KeyC', { keyCode: 229 }), 'ltr')).toBeNull()
    }
  }
  for (const key of ['Dead', 'Process', 'Unidentified', 'Compose', 'AltGraph'])
    for (const code of ['KeyC', 'Digit1', 'Slash', 'Minus']) expect(press(key, code)).toEqual([])
  expect(stepActionOf(pressed('Enter', 'Enter', { isComposing: true }), 'ltr')).toBeNull()
})

test('Caps Lock changes nothing, and a capital letter is no command', () => {
  for (const [code, command] of letters) {
    const letter = code.slice(3)
    expect(press(letter, code)).toEqual([command])
    expect(press(letter, code, shift)).toEqual([])
    expect(press(letter.toLowerCase(), code, shift)).toEqual([])
  }
})

test('digits rate by their place on the keyboard, whatever is written on it', () => {
  const rows = ['123456789', '&é"\'(-è_ç', '+ěščřžýáí', '١٢٣٤٥٦٧٨٩', '۱۲۳۴۵۶۷۸۹', '१२३४५६७८९', 'ๅ/-ภถุึคต']
  for (const row of rows) {
    ;[...row].slice(0, 9).forEach((key, at) => {
      expect(press(key, `Digit${at + 1}`)[0], key).toBe(`rate-substance ${at + 1}`)
      expect(press(key, `Digit${at + 1}`, shift)[0], key).toBe(`rate-attribution ${at + 1}`)
    })
  }
  expect(press('!', 'Digit1', shift)).toEqual(['rate-attribution 1'])
  expect(press('0', 'Digit0')).toEqual([])
})

test('what else is written on a digit’s key is meant where there is nothing to rate', () => {
  expect(press('/', 'Digit7', shift)).toEqual(['rate-attribution 7', 'find']) // German
  expect(press('?', 'Digit7', shift)).toEqual(['rate-attribution 7', 'help']) // Russian
  expect(press('-', 'Digit6')).toEqual(['rate-substance 6', 'nothing-to-check']) // French
  expect(press('_', 'Digit8')).toEqual(['rate-substance 8', 'nothing-to-check-why'])
})

test('the number pad counts only when it gives digits', () => {
  for (const digit of '123456789') expect(press(digit, `Numpad${digit}`)).toEqual([`rate-substance ${digit}`])
  for (const [key, code] of [
    ['End', 'Numpad1'],
    ['ArrowDown', 'Numpad2'],
    ['PageDown', 'Numpad3'],
    ['Clear', 'Numpad5'],
    ['Home', 'Numpad7'],
    ['ArrowUp', 'Numpad8'],
  ] as const) {
    expect(press(key, code)).toEqual([])
    expect(press(key, code, shift)).toEqual([])
  }
  expect(press('-', 'NumpadSubtract')).toEqual(['nothing-to-check'])
  expect(press('/', 'NumpadDivide')).toEqual(['find'])
  expect(press('Enter', 'NumpadEnter')).toEqual(['open-here'])
})

test('signs are found where a keyboard has them', () => {
  const signs: readonly (readonly [
    name: string,
    key: string,
    code: string,
    held: Held,
    action: ActionName,
  ])[] = [
    ['German ?', '?', 'Minus', shift, 'help'],
    ['German -', '-', 'Slash', {}, 'nothing-to-check'],
    ['German _', '_', 'Slash', shift, 'nothing-to-check-why'],
    ['French ?', '?', 'KeyM', shift, 'help'],
    ['French .', '.', 'Comma', shift, 'next-sentence'],
    ['French /', '/', 'Period', shift, 'find'],
    ['French ,', ',', 'KeyM', {}, 'previous-sentence'],
    ['Russian .', '.', 'Slash', {}, 'next-sentence'],
    ['Russian ю', 'ю', 'Period', {}, 'next-sentence'],
    ['Russian б', 'б', 'Comma', {}, 'previous-sentence'],
    ['Hebrew /', '/', 'KeyQ', {}, 'find'],
    ['Hebrew ץ', 'ץ', 'Period', {}, 'next-sentence'],
    ['Hebrew ת', 'ת', 'Comma', {}, 'previous-sentence'],
    ['Arabic ؟', '؟', 'Slash', shift, 'help'],
    ['Arabic ز', 'ز', 'Period', {}, 'next-sentence'],
    ['Arabic ظ', 'ظ', 'Slash', {}, 'find'],
    ['Thai ข', 'ข', 'Minus', {}, 'nothing-to-check'],
    ['full width ？', '？', 'Slash', shift, 'help'],
  ]
  for (const [name, key, code, held, command] of signs)
    expect(press(key, code, held), name).toEqual([command])
})

test('no key asks for two ratings, and none that names a key of the browser’s is a command but Enter and Escape', () => {
  const keys = fc.oneof(
    fc.string({ minLength: 1, maxLength: 2, unit: 'grapheme' }),
    fc.constantFrom(
      'Tab',
      'Shift',
      'F1',
      'Home',
      'End',
      'PageDown',
      'Delete',
      'CapsLock',
      'NumLock',
      'Insert',
      'ContextMenu',
    ),
  )
  const codes = fc.constantFrom(
    'KeyA',
    'KeyC',
    'KeyZ',
    'Digit1',
    'Digit9',
    'Numpad5',
    'Comma',
    'Slash',
    'Minus',
    'F1',
    'IntlBackslash',
    '',
  )
  fc.assert(
    fc.property(keys, codes, fc.boolean(), (key, code, shiftKey) => {
      const asked = press(key, code, { shiftKey })
      expect(asked.filter((command) => command.startsWith('rate')).length).toBeLessThanOrEqual(1)
      expect(asked.length).toBeLessThanOrEqual(2)
      if (/^[A-Z][a-zA-Z0-9]+$/.test(key) && !code.startsWith('Digit')) expect(asked).toEqual([])
    }),
  )
})
