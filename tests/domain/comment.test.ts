import { expect, test } from 'vitest'
import { placeOfSentence, saidIn, threadsOf } from '@/lib/domain/comment'
import { everyMuted, noticeKinds, noticePath, noticeSays } from '@/lib/domain/notice'
import {
  chosenIn,
  nameAskedAt,
  namesFor,
  stillMentioned,
  withName,
  writeChosen,
} from '@/components/article/talk/mention-words'
import { aComment } from '@/tests/support/evidence-and-talk'

const ada = { id: 'ada', name: 'Ada Noor' }
const adam = { id: 'adam', name: 'Ada Noor-Lund' }
const zoe = { id: 'zoe', name: 'Zoë Müller' }

test('comments are told as threads, replies with their head', () => {
  const said = [
    aComment({ id: 'k1' }),
    aComment({ id: 'k2', replyTo: 'k1' }),
    aComment({ id: 'k3' }),
    aComment({ id: 'k4', replyTo: 'k1' }),
  ]
  expect(threadsOf(said).map(({ head, replies }) => [head.id, replies.map(({ id }) => id)])).toEqual([
    ['k1', ['k2', 'k4']],
    ['k3', []],
  ])
})

const sentences = (text: string) =>
  [...text.matchAll(/[^.]+\.\s*/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
const revision = (number: number, text: string) => ({ number, text, sentences: sentences(text) })

test('a sentence that is meant is found in its revision by its place, and in another by its very words, the nearest first', () => {
  const meant = { revision: 1, start: 5, quote: 'Two.' }
  expect(placeOfSentence(meant, revision(1, 'One. Two. One.'))).toBe(1)
  expect(placeOfSentence(meant, revision(2, 'Nil. One. Two. One.'))).toBe(2)
  expect(placeOfSentence({ ...meant, start: 16 }, revision(2, 'Two. One. Nil. Two.'))).toBe(3)
  expect(placeOfSentence(meant, revision(2, 'One. Two and a half. One.'))).toBeNull()
  expect(placeOfSentence({ ...meant, start: 3 }, revision(1, 'One. Two.'))).toBeNull()
})

test('a mention is found in the words by its name, the longer name first, and an address is none', () => {
  expect(saidIn('Ask @Ada Noor-Lund, not @Ada Noor or x@Eve.', [ada, adam])).toEqual([
    { text: 'Ask ', mention: null },
    { text: '@Ada Noor-Lund', mention: 'adam' },
    { text: ', not ', mention: null },
    { text: '@Ada Noor', mention: 'ada' },
    { text: ' or x@Eve.', mention: null },
  ])
  expect(saidIn('Nobody.', [ada])).toEqual([{ text: 'Nobody.', mention: null }])
})

test('a name is asked for from an @ that begins a word, two words long at most', () => {
  expect(nameAskedAt('Ask @ad', 7)).toEqual({ at: 4, letters: 'ad' })
  expect(nameAskedAt('@Ada No', 7)).toEqual({ at: 0, letters: 'Ada No' })
  expect(nameAskedAt('@', 1)).toEqual({ at: 0, letters: '' })
  for (const text of ['ada@post', 'Ask @ada now please', 'nothing'])
    expect(nameAskedAt(text, text.length)).toBeNull()
  expect(namesFor('zoe mu', [ada, zoe])).toEqual([zoe])
  expect(namesFor('mull', [ada, zoe])).toEqual([zoe])
})

test('a chosen name takes the place of what was typed, and counts as long as it stands there', () => {
  expect(withName('Ask @ad, please', { at: 4, letters: 'ad' }, ada)).toEqual({
    text: 'Ask @Ada Noor, please',
    cursor: 13,
  })
  expect(withName('@ad please', { at: 0, letters: 'ad' }, ada)).toEqual({
    text: '@Ada Noor please',
    cursor: 10,
  })
  expect(chosenIn(writeChosen([ada, zoe, ada]))).toEqual([ada, zoe])
  expect(chosenIn('')).toEqual([])
  expect(stillMentioned('@Ada Noor', [ada, zoe])).toEqual([ada])
})

test('every kind of notice has its words, and each can be switched off twice', () => {
  expect(Object.keys(noticeSays)).toEqual([...noticeKinds])
  expect(everyMuted).toHaveLength(2 * noticeKinds.length)
  expect(noticePath({ articleId: 'a1', claimId: null, commentId: null })).toBe('/articles/a1')
})
