import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCopiedRuns } from '@/lib/words/copied-runs'

const word = fc.stringMatching(/^[a-z]{3,9}$/)
const text = (least: number) => fc.uniqueArray(word, { minLength: least, maxLength: 120 })
const said = (words: readonly string[]) => words.join(' ')

test('of a text that is another’s whole, every word is shared, whatever the case, the accents and the signs between', () => {
  fc.assert(
    fc.property(text(8), (words) => {
      const other = `„${words.map((one) => one.toUpperCase()).join(', ')}!“`
      expect(findCopiedRuns([said(words), other])).toEqual([
        { first: 0, second: 1, words: words.length, share: 1 },
      ])
    }),
  )
})

test('runs of fewer than eight words are not told', () => {
  const [a, b] = [
    'one two three four five six seven ALPHA nine',
    'one two three four five six seven BETA nine',
  ]
  expect(findCopiedRuns([a, b])).toEqual([])
})

test('the share is that of the shorter text, wherever its words stand in the longer one', () => {
  fc.assert(
    fc.property(text(23), fc.integer({ min: 8, max: 20 }), (words, length) => {
      const piece = words.slice(0, length)
      const found = findCopiedRuns([said(words), `xx ${said(piece)} yy`])
      expect(found).toEqual([{ first: 0, second: 1, words: length, share: length / (length + 2) }])
    }),
  )
})

test('each two of many texts are compared, and their order says nothing', () => {
  const report = 'the council said on Monday that rents had risen by eleven percent in one year'
  const all = [report, 'nothing in common with any of the others at all here', `${report} it added`]
  expect(findCopiedRuns(all)).toEqual([{ first: 0, second: 2, words: 15, share: 1 }])
  expect(findCopiedRuns(all.toReversed())).toEqual([{ first: 0, second: 2, words: 15, share: 1 }])
})

test('a script without spaces is compared by its characters, sixteen of them a run', () => {
  const report = '政府は月曜日に家賃が一年で十一パーセント上がったと発表した。'
  const [found] = findCopiedRuns([report, `共同通信によると、${report}市長は否定した。`])
  expect(found).toMatchObject({ share: 1 })
  expect(findCopiedRuns([report, '政府は火曜日に家賃が一年で二パーセント下がったと発表した。'])).toEqual([])
})

test('empty texts and texts of signs only share nothing', () => {
  expect(findCopiedRuns(['', '—!?', ''])).toEqual([])
})
