import { expect, test } from 'vitest'
import { commandOf, keyTable } from '@/components/article/keys'

const press = (key: string, code = '', held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  commandOf({ key, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held })

test('every key of the table asks for its own command', () => {
  for (const row of keyTable) for (const key of row.keys) if (!key.includes('–')) expect(press(key)?.command, key).toBe(row.command)
})

test('no key stands for two commands', () => {
  const keys = keyTable.flatMap((row) => row.keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('digits rate by their place on the keyboard, whatever letters it bears', () => {
  expect(press('1', 'Digit1')).toEqual({ command: 'rate-substance', index: 0 })
  expect(press('&', 'Digit1')).toEqual({ command: 'rate-substance', index: 0 })
  expect(press('!', 'Digit1', { shiftKey: true })).toEqual({ command: 'rate-attribution', index: 0 })
  expect(press('9', 'Numpad9')).toEqual({ command: 'rate-substance', index: 8 })
})

test('on a German keyboard Shift and 7 is the slash, and finds', () => {
  expect(press('/', 'Digit7', { shiftKey: true })?.command).toBe('find')
})

test('keys with Ctrl, Alt or Command stay the browser’s', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(press('c', 'KeyC', { [held]: true })).toBeNull()
})
