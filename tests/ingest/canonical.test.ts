import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, isStorable } from '@/lib/ingest/canonical'
import { readUtf8 } from '@/lib/ingest/utf-8'
import { hostileText, seeded } from '../support/hostile'

test('makes one string of texts that read the same', () => {
  expect(canonical('\ufeffCafe\u0301\r\nopen\rnow\n')).toBe('Café\nopen\nnow\n')
})

test('changes nothing else: no white space, no soft hyphen, no sign that turns the direction', () => {
  const text = '  two  spaces \t\u00a0\u00ad\u200b\u202eabc\u202c \n\n\n\ufeff '
  expect(canonical(text)).toBe(text)
})

test('leaves a canonical text as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => canonical(canonical(text)) === canonical(text)),
    seeded,
  )
})

test('stores no half character and no NUL', () => {
  expect(isStorable('پاکستان 👍')).toBe(true)
  expect(isStorable('a\ud83d')).toBe(false)
  expect(isStorable('a\udc4db')).toBe(false)
  expect(isStorable('a\0b')).toBe(false)
})

test('reads the text of a file as UTF-8, without its byte order mark', () => {
  expect(readUtf8(new TextEncoder().encode('\ufeffکابل 👍'))).toBe('کابل 👍')
})

test.each([
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
  ['UTF-16', [0xff, 0xfe, 0x41, 0x00]],
  ['an image', [0x89, 0x50, 0x4e, 0x47]],
  ['a NUL', [0x41, 0x00, 0x42]],
  ['a cut character', [0xf0, 0x9f, 0x91]],
])('does not take %s for text', (_, bytes) => {
  expect(readUtf8(new Uint8Array(bytes))).toBeNull()
})
