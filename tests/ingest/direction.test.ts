import { expect, test } from 'vitest'
import { directionOf } from '@/lib/ingest/direction'

test.each(['ar', 'fa', 'ur', 'ur-PK', 'ps', 'prs', 'he', 'dv', 'ckb', 'sd', 'ug', 'yi', 'az-Arab', 'ku-Arab-IQ', 'und-Hebr', 'syr'])('sets %s from right to left', (language) => {
  expect(directionOf(language, 'Kabul')).toBe('rtl')
})

test.each(['en', 'de', 'fr', 'tr', 'ru', 'hi', 'zh', 'uz', 'ur-Latn', 'az-Latn', 'und', '', 'no such language'])('sets %s from left to right', (language) => {
  expect(directionOf(language, 'Kabul said so: کابل')).toBe('ltr')
})

test('believes the letters when the language was left as it was', () => {
  expect(directionOf('en', 'وزیر نے کہا (BBC)')).toBe('rtl')
  expect(directionOf('und', '12 – הממשלה')).toBe('rtl')
  expect(directionOf('en', '')).toBe('ltr')
})
