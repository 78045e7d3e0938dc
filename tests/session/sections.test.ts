import { expect, test } from 'vitest'
import { bySection, sectionAt, sectionsOf, startingIn } from '@/components/article/session/sections'
import { aDossier } from '@/tests/support/dossier'

const { blocks, text } = aDossier().revisions[0]!
const sections = sectionsOf(blocks, 3)
const spansOf = (thing: { spans: { start: number; end: number }[] }) => thing.spans

test('sections hold the whole page in order and never part the points of a list', () => {
  expect(sections.flatMap((section) => section.blocks)).toEqual(blocks)
  expect(sectionsOf(blocks, 6).map((section) => section.blocks.at(-1)?.kind)).toEqual([
    'list-item',
    'paragraph',
  ])
})

test('every place of the text is in one section, the gaps between blocks too', () => {
  for (let at = 0; at < text.length; at++) {
    const holding = sections.filter((section) => section.start <= at && at < section.end)
    expect(holding).toEqual([sections[sectionAt(sections, at)]])
  }
})

test('what has a stretch in several sections is in the list of each, once', () => {
  const long = {
    spans: [
      { start: 0, end: 5 },
      { start: 6, end: text.length },
    ],
  }
  const short = { spans: [{ start: sections[1]!.start, end: sections[1]!.start + 1 }] }
  expect(bySection(sections, [long, short], spansOf)).toEqual([
    [long],
    [long, short],
    ...sections.slice(2).map(() => [long]),
  ])
})

test('a list that holds the same as before is the same list, and only that of what is new is another', () => {
  const first = { spans: [{ start: 1, end: 5 }] }
  const second = { spans: [{ start: sections[1]!.start, end: sections[1]!.end - 2 }] }
  const before = bySection(sections, [first], spansOf)
  expect(bySection(sections, [first], spansOf, before)).toBe(before)
  const after = bySection(sections, [first, second], spansOf, before)
  expect(after.map((list, at) => list === before[at])).toEqual(sections.map((_, at) => at !== 1))
})

test('of a list in the order of the text each thing is in the section where it begins', () => {
  const { sentences } = aDossier().revisions[0]!
  const lists = startingIn(sections, sentences)
  expect(lists).toEqual(bySection(sections, sentences, ({ start }) => [{ start, end: start }]))
  expect(lists.flat()).toEqual(sentences)
  expect(startingIn(sections, [...sentences], lists)).toBe(lists)
})
