import { expect, test } from 'vitest'
import { measures, explainFigure } from '@/lib/domain/agreement/reading'

test.for([
  [-0.1, 'poor'],
  [0, 'slight'],
  [0.2, 'slight'],
  [0.21, 'fair'],
  [0.4, 'fair'],
  [0.41, 'moderate'],
  [0.6, 'moderate'],
  [0.61, 'substantial'],
  [0.8, 'substantial'],
  [0.81, 'almost perfect'],
  [1, 'almost perfect'],
] as const)('κ of %d is “%s” in the words of Landis and Koch', ([value, name]) => {
  expect(explainFigure('cohen', { value })).toContain(`On the scale of Landis and Koch this is “${name}”: `)
})

test('each figure has a reading, and so has each that is undefined', () => {
  for (const measure of measures) {
    expect(explainFigure(measure, { value: 0.7 })).toMatch(/^\p{Lu}.*\.$/u)
    expect(explainFigure(measure, { value: null, because: 'one-answer' })).toBe(
      'Undefined, because everybody always gave the same answer, so that there is no telling agreement from chance.',
    )
  }
})
