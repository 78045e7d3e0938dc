import { expect, test } from 'vitest'
import {
  articleOf,
  beginsWithTitle,
  blankArticle,
  composedText,
  fieldErrors,
  isBlankArticle,
  articleWordsOf,
  type ArticleWords,
} from '@/components/article-facts/article-words'
import { readTextFile } from '@/components/preview/read-text-file'

const written = (change: Partial<ArticleWords>): ArticleWords => ({ ...blankArticle, ...change })

test('knows whether the text begins with the title, however the lines were broken', () => {
  const begins: [string, string, string?][] = [
    ['Rents rose', 'Rents rose\n\nBy a third.'],
    ['Rents rose', '\n\n  Rents   rose  \r\nBy a third.'],
    ['Rents rose by a third', 'Rents rose\nby a third\n\nLast year.'],
    ['Rents rose', '# Rents rose\n\nBy a third.', 'a.md'],
    ['Café', 'Cafe\u0301\n\nText.'],
  ]
  for (const [title, text, fileName = ''] of begins)
    expect(beginsWithTitle(written({ title, text, fileName })), text).toBe(true)
  const doesNot: [string, string][] = [
    ['Rents', 'Rents rose by a third.'],
    ['Rents rose', 'By a third.\n\nRents rose'],
    ['Rents rose', '# Rents rose'],
    ['Rents rose', ''],
  ]
  for (const [title, text] of doesNot) expect(beginsWithTitle(written({ title, text })), text).toBe(false)
})

test('puts the title at the head of the text only when it is asked to and not there', () => {
  const words = written({ title: '  Rents  rose ', text: 'By a third.' })
  expect(composedText(words)).toBe('Rents rose\n\nBy a third.')
  expect(composedText({ ...words, fileName: 'rents.md' })).toBe('# Rents rose\n\nBy a third.')
  expect(composedText({ ...words, headed: 'no' })).toBe('By a third.')
  expect(composedText({ ...words, text: 'Rents rose\nBy a third.' })).toBe('Rents rose\nBy a third.')
  expect(composedText({ ...words, title: '' })).toBe('By a third.')
})

test('asks for the article that was written: names parted, empty fields left out', () => {
  const words = written({
    title: 'Rents',
    text: 'Rents\n\nText.',
    byline: 'Joan Mills, A. Khan،  ',
    url: ' https://post.test/a ',
    language: 'other',
    otherLanguage: ' sw ',
    kind: 'own-copy',
  })
  expect(articleOf(words)).toEqual({
    title: 'Rents',
    text: 'Rents\n\nText.',
    byline: ['Joan Mills', 'A. Khan'],
    outlet: null,
    url: 'https://post.test/a',
    publishedAt: null,
    language: 'sw',
    kind: 'own-copy',
    fileName: undefined,
  })
})

test('a draft of another time gives back what it knows and nothing strange', () => {
  expect(articleWordsOf({ title: 'Rents', gone: 'x' })).toEqual(written({ title: 'Rents' }))
  expect(isBlankArticle(articleWordsOf({}))).toBe(true)
  expect(isBlankArticle(written({ text: 'x' }))).toBe(false)
  expect(isBlankArticle(written({ language: 'ur' }))).toBe(true)
})

test('puts each of the server’s sentences beside its field, and the rest below the form', () => {
  expect(
    fieldErrors({
      'byline.1': 'This is too long.',
      url: 'A link must begin with http:// or https://.',
      body: 'No.',
    }),
  ).toEqual({
    byline: 'This is too long.',
    url: 'A link must begin with http:// or https://.',
    '': 'No.',
  })
})

const aFile = (bytes: BlobPart, name = 'a.txt') => new File([bytes], name)

test('reads a text file, and says in one sentence why another is not taken', async () => {
  expect(await readTextFile(aFile('Zażółć 🖋'))).toEqual({ ok: true, text: 'Zażółć 🖋' })
  expect(await readTextFile(aFile('# Title', 'a.MD'))).toEqual({ ok: true, text: '# Title' })
  const notUtf8 = {
    ok: false,
    says: 'This file is not UTF-8 text. Save it as UTF-8 text, or paste the text.',
  }
  expect(await readTextFile(aFile(new Uint8Array([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68])))).toEqual(notUtf8)
  expect(await readTextFile(aFile(new Uint8Array([0xff, 0xfe, 0x41, 0x00])))).toEqual(notUtf8)
  expect(await readTextFile(aFile('a\u0000b'))).toMatchObject({
    ok: false,
    says: expect.stringContaining('not plain text'),
  })
  expect(await readTextFile(aFile(' \n'))).toEqual({ ok: false, says: 'This file is empty.' })
  expect(await readTextFile(aFile('text', 'a.docx'))).toMatchObject({
    ok: false,
    says: expect.stringContaining('.txt or .md'),
  })
  expect(await readTextFile(aFile('a'.repeat(1_000_001)))).toMatchObject({
    ok: false,
    says: expect.stringContaining('too long'),
  })
})
