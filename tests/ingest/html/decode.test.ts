import { expect, test } from 'vitest'
import { decodePage } from '@/lib/ingest/html/decode'

const utf8 = (words: string) => new TextEncoder().encode(words)
const latin = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
const utf16 = (words: string, isBig: boolean) => {
  const bytes = [...`\ufeff${words}`].flatMap((letter) => {
    const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]
    return isBig ? [high, low] : [low, high]
  })
  return Uint8Array.from(bytes)
}

test.for([
  [
    'UTF-8 by its mark, whatever the header says',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Zürich')]),
    'text/html; charset=iso-8859-1',
  ],
  ['UTF-16 by its mark, small end first', utf16('Zürich', false), null],
  ['UTF-16 by its mark, big end first', utf16('Zürich', true), 'text/html'],
  ['the header before the page', latin('<meta charset="utf-8">Zürich'), 'text/html; charset="ISO-8859-1"'],
  ['the page where the header says nothing', latin('<meta charset=windows-1252>Zürich'), 'text/html'],
  [
    'the page in its older form',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">Zürich'),
    null,
  ],
  ['an XML declaration', latin('<?xml version="1.0" encoding="iso-8859-1"?>Zürich'), null],
  ['UTF-8 where it reads as that', utf8('Zürich'), null],
  ['windows-1252 where nothing else is left', latin('Zürich'), null],
  ['a page that says it is UTF-16 and could be read', utf8('<meta charset="utf-16">Zürich'), null],
  ['a charset that nobody knows', utf8('Zürich'), 'text/html; charset=klingon'],
] as const)('%s', ([, bytes, contentType]) => {
  expect(decodePage(bytes, contentType)).toMatch(/Zürich$/)
})

test('other alphabets are read in the charsets that browsers read', () => {
  const moscow = Uint8Array.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])
  expect(decodePage(moscow, 'text/html; charset=windows-1251')).toBe('Москва')
  const tokyo = Uint8Array.from([0x93, 0x8c, 0x8b, 0x9e])
  expect(decodePage(tokyo, 'text/html; charset=shift_jis')).toBe('東京')
})

test('bytes that stand for no letter are seen as such', () => {
  expect(decodePage(Uint8Array.from([0x61, 0xff]), 'text/html; charset=utf-8')).toBe('a\ufffd')
})
