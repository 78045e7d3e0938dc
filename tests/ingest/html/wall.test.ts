import { expect, test } from 'vitest'
import { walls } from '@/lib/domain/foreign-page'
import { articlePages, wallPages } from './wall-pages'
import { readPage } from './pages'

test.for(wallPages)('a page of the kind %s is known: %s', ([wall, , html, received]) => {
  expect(readPage(html, received).wall).toBe(wall)
})

test.for(articlePages)('an article that %s is an article', ([, html, received]) => {
  expect(readPage(html, received).wall).toBe('article')
})

test('every wall is tried', () => {
  const tried = new Set<string>(wallPages.map(([wall]) => wall))
  expect(walls.filter((wall) => wall !== 'article' && !tried.has(wall))).toEqual([])
})
