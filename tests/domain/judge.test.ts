import { expect, test } from 'vitest'
import { judge } from '@/lib/domain/review'

const says = (substance: string | null, reasoning = '', attribution: string | null = 'said-on-record') => ({
  attribution,
  substance,
  reasoning,
})

test('no review leaves a claim open', () => {
  expect(judge([], 1)).toEqual({ state: 'open' })
  expect(judge([], 2)).toEqual({ state: 'open' })
})

test('fewer reviews than required keep it in review, whatever they say', () => {
  expect(judge([says('true')], 2)).toEqual({ state: 'in-review' })
  expect(judge([says('true'), says('false')], 3)).toEqual({ state: 'in-review' })
})

test('one review is a verdict where one is required', () => {
  expect(judge([says('false', 'The year is wrong.')], 1)).toEqual({
    state: 'agreed',
    attribution: 'said-on-record',
    substance: 'false',
    explanation: 'The year is wrong.',
  })
})

test('reviews that agree on both ratings are a verdict that gives all their reasons in order', () => {
  const reviews = [says('true', 'The table says so.'), says('true', ''), says('true', 'So does the office.')]
  expect(judge(reviews, 2)).toEqual({
    state: 'agreed',
    attribution: 'said-on-record',
    substance: 'true',
    explanation: 'The table says so.\n\nSo does the office.',
  })
})

test('a difference in either rating is contested', () => {
  expect(judge([says('true'), says('half-true')], 2)).toEqual({ state: 'contested' })
  expect(judge([says('true'), says('true', '', 'misquoted')], 2)).toEqual({ state: 'contested' })
  expect(judge([says('true'), says('true'), says('false')], 2)).toEqual({ state: 'contested' })
})

test('a rating left out is never a verdict', () => {
  expect(judge([says(null)], 1)).toEqual({ state: 'contested' })
  expect(judge([says('true', '', null), says('true', '', null)], 2)).toEqual({ state: 'contested' })
})
