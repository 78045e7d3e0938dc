import { expect, test } from 'vitest'
import { partGroups } from '@/bin/testing/parts'

const namesOn = (processors: number) => partGroups(processors).map((group) => group.map(({ name }) => name))

test('on two processors each part of the tests has them to itself, but for lint and types', () => {
  expect(namesOn(2)).toEqual([
    ['lint', 'types'],
    ['unit'],
    ['database'],
    ['http'],
    ['server'],
    ['browser'],
    ['engines'],
  ])
})

test('from four processors on lint runs beside the database tests, and beside nothing that waits by the clock', () => {
  expect(namesOn(4)).toContainEqual(['lint', 'database'])
  expect(namesOn(64)).toContainEqual(['unit'])
})

test('every part runs once, however many processors there are', () => {
  expect(namesOn(4).flat().toSorted()).toEqual(namesOn(2).flat().toSorted())
})
