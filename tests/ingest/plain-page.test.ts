import { expect, test } from 'vitest'
import { readPlainPage, readTranscriptPage } from '@/lib/ingest/plain-page'

const received = {
  mediaType: 'text/plain',
  contentType: null,
  address: 'https://city.example/talk.txt',
  status: 200,
}
const bytesOf = (words: string) => new TextEncoder().encode(words)
const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.500\n<v Ada Lind>Rents rose.\n\n00:04.000 --> 00:05.000\nBy a lot.'

test('a transcript is read line by line, with who says each and when', () => {
  expect(readTranscriptPage(bytesOf(vtt), received)).toMatchObject({
    text: 'Rents rose.\nBy a lot.',
    blocks: [
      { kind: 'paragraph', start: 0, end: 11, from: 1_000, to: 3_500, speaker: 'Ada Lind' },
      { kind: 'paragraph', start: 12, end: 21, from: 4_000, to: 5_000 },
    ],
  })
})

test('a transcript that came as plain text is one by its times or its turns', () => {
  const talk = 'ADA LIND: Rents rose.\nMAYOR: They did not.\nADA LIND: They did.'
  expect(readPlainPage(bytesOf(talk), received).blocks.map(({ speaker }) => speaker)).toEqual([
    'ADA LIND',
    'MAYOR',
    'ADA LIND',
  ])
  expect(readPlainPage(bytesOf('[00:12] Rents rose.\n[00:14] By a lot.'), received).text).toBe(
    'Rents rose.\nBy a lot.',
  )
})

test('a memo with words before colons is no talk, and keeps them', () => {
  const memo = 'FROM: the mayor\n\nTO: all\n\nRents rose.'
  expect(readPlainPage(bytesOf(memo), received).text).toBe(memo)
})

test('what is called a transcript and is none is read in its paragraphs', () => {
  expect(readTranscriptPage(bytesOf('Rents rose.\n\nBy a lot.'), received)).toMatchObject({
    text: 'Rents rose.\n\nBy a lot.',
    blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
  })
})
