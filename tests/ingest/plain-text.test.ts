import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '@/lib/ingest/canonical'
import { readPlainText } from '@/lib/ingest/plain-text'
import { hostileText, seeded } from '../support/hostile'
import { page } from '../support/page'

const read = (text: string, title = '', language = 'en'): string[] =>
  page(readPlainText(text, { title, language }))

test('parts blocks at blank lines and keeps wrapped lines together', () => {
  expect(read('  Rents rose\nby a third. \n\n \n\tWages fell.\n')).toEqual([
    'paragraph: Rents rose\nby a third.',
    'paragraph: Wages fell.',
  ])
})

test('parts blocks at line ends when there is no blank line at all', () => {
  expect(read('\nRents rose.\r\nWages fell.\r\n\r\n')).toEqual([
    'paragraph: Rents rose.',
    'paragraph: Wages fell.',
  ])
})

test('knows the title again, however its white space is folded', () => {
  expect(read('Rents   rise\nagain\n\nThey rose.', ' Rents rise  again ')).toEqual([
    'headline: Rents   rise\nagain',
    'paragraph: They rose.',
  ])
  expect(read('Rents rise again\nThey rose.', 'Rents rise again')).toEqual([
    'headline: Rents rise again',
    'paragraph: They rose.',
  ])
  expect(read('Rents rise again in May\n\nThey rose.', 'Rents rise again')[0]).toBe(
    'paragraph: Rents rise again in May',
  )
  expect(read('They rose.\n\nRents', 'Rents')).toEqual(['paragraph: They rose.', 'paragraph: Rents'])
})

test('knows the title by its canonical form', () => {
  expect(read('Cafe\u0301s close\n\nAll of them.', 'Cafés close')[0]).toBe('headline: Cafés close')
})

test.each([
  ['en', 'By Sample Desk'],
  ['en', 'BY SAMPLE DESK'],
  ['de', 'Von Anna Müller und Jan Öztürk'],
  ['fr', 'Par Zoé Émond'],
  ['ar', 'بقلم: أحمد سالم'],
  ['ur', 'از احمد خان'],
  ['fr', 'By Sample Desk'],
])('knows a byline in %s: %s', (language, line) => {
  expect(read(`Title\n${line}\n\nThe text.`, 'Title', language)).toEqual([
    'headline: Title',
    `byline: ${line}`,
    'paragraph: The text.',
  ])
  expect(read(`Title\n\nAll of it.\n\n${line}\n\nThe text.`, 'Title', language)[2]).toBe(`byline: ${line}`)
})

test('takes no sentence for a byline', () => {
  expect(read('Title\n\nBy Thursday the talks had failed.', 'Title')[1]).toBe(
    'paragraph: By Thursday the talks had failed.',
  )
  expect(read('Title\n\nBy the river', 'Title')[1]).toBe('paragraph: By the river')
  expect(read('Title\n\nOne.\n\nTwo.\n\nThree.\n\nBy Sample Desk', 'Title')[4]).toBe(
    'paragraph: By Sample Desk',
  )
})

test('reads list items on consecutive lines, each after its sign', () => {
  expect(read('It wants:\n- recall them\n* control them\n• stop\n\nThat is all.')).toEqual([
    'paragraph: It wants:',
    'list-item: recall them',
    'list-item: control them',
    'list-item: stop',
    'paragraph: That is all.',
  ])
  expect(read('1. One.\n2. Two.\n10. Ten.')).toEqual([
    'list-item: One.',
    'list-item: Two.',
    'paragraph: 10. Ten.',
  ])
})

test('keeps the lines of one item together and begins a paragraph after the list', () => {
  expect(read('Start.\n\n- recall\n  and control\n- stop\nand desist\nThen it ended.')).toEqual([
    'paragraph: Start.',
    'list-item: recall\n  and control',
    'list-item: stop\nand desist',
    'paragraph: Then it ended.',
  ])
})

test('takes no date, year, dash or row of stars for a list', () => {
  expect(read('12. Oktober war es.\n\n1. Mai auch.', '', 'de')).toEqual([
    'paragraph: 12. Oktober war es.',
    'paragraph: 1. Mai auch.',
  ])
  expect(read('1945. It ended.\n\n-5 degrees\n\n* * *\n\n– he said')).toEqual([
    'paragraph: 1945. It ended.',
    'paragraph: -5 degrees',
    'paragraph: * * *',
    'paragraph: – he said',
  ])
})

test('reads a quote after its sign', () => {
  expect(read('He said:\n\n> We are united.\n>\n> All of us.\n\nThen he left.')).toEqual([
    'paragraph: He said:',
    'quote: We are united.',
    'quote: All of us.',
    'paragraph: Then he left.',
  ])
})

test('makes no block of what nobody can see', () => {
  expect(read('One.\n\n\u200b\u2066\n\nTwo.')).toEqual(['paragraph: One.', 'paragraph: Two.'])
  expect(read(' \n\u00a0\n')).toEqual([])
  expect(read('')).toEqual([])
})

test('cuts the sentences of each block', () => {
  const { text, sentences } = readPlainText('Rents rise\n\nThey rose. Why?', {
    title: 'Rents rise',
    language: 'en',
  })
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Rents rise',
    'They rose.',
    'Why?',
  ])
})

const marker = fc.constantFrom('', '', '- ', '* ', '• ', '1. ', '2. ', '> ', '  ', '\n\n', '\r\n', 'By ')

test('keeps blocks in order, apart and trimmed, and loses nothing of hostile text but the signs of lists and quotes', () => {
  const source = fc
    .array(fc.tuple(marker, hostileText), { maxLength: 6 })
    .map((lines) => lines.map((line) => line.join('')).join('\n'))
  fc.assert(
    fc.property(source, hostileText, (raw, title) => {
      const { text, blocks, sentences } = readPlainText(raw, { title, language: 'en' })
      expect(text).toBe(canonical(raw))
      let last = 0
      let left = ''
      for (const { start, end } of blocks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        left += `${text.slice(last, start)}\n`
        last = end
      }
      left += text.slice(last)
      expect(left).toMatch(/^(?:[\s\p{Cf}\p{Cc}]|[-*•>]|\d{1,3}[.)])*$/u)
      expect(
        sentences.every(({ start, end }) => blocks.some((block) => block.start <= start && end <= block.end)),
      ).toBe(true)
    }),
    seeded,
  )
})
