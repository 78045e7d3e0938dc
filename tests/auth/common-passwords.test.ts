import { expect, test } from 'vitest'
import { isCommonPassword } from '@/lib/accounts/common-passwords'

test.for([
  '1q2w3e4r5t6y',
  'Unbelievable',
  'leave me alone',
  'Password1234!',
  'passwordpassword',
  '2024liverpool2024',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'abababababab1',
  '123456789012',
  '987654321098',
  'abcdefghijklmn',
  '1234-1234-1234',
  'ｐａｓｓｗｏｒｄ1234',
  'football football',
])('“%s” is easy to guess', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.for([
  'correct horse battery',
  'three small words',
  'a window on the quay',
  'eleven green bottles',
  'x7Kq-93mT-pLz2',
  '8273645182736',
  'قارب على الرصيف',
  'Nobody can live here',
])('“%s” is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

test('one’s own name or address with a little around it is easy to guess', () => {
  const own = ['Ada Lovelace', 'ada.lovelace@desk.test']
  for (const password of ['AdaLovelace1', 'ada.lovelace@desk.test', '12adalovelace', 'Ada Lovelace!!'])
    expect(isCommonPassword(password, own), password).toBe(true)
  expect(isCommonPassword('ada walks on the quay', own)).toBe(false)
})
