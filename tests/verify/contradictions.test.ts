import { describe, expect, test } from 'vitest'
import { contradictions } from './contradictions'
import { foundAfter } from './forged-file'
import { verdictContradictions } from './verdict-contradictions'

describe('of a file written wholly anew is found what contradicts itself', () => {
  test.for([...contradictions, ...verdictContradictions])('%s', ([, change, finding]) => {
    expect(foundAfter(change)).toContainEqual(
      typeof finding === 'string' ? finding : expect.stringMatching(finding),
    )
  })
})
