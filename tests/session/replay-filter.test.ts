import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'
import { anythingAsked } from './anything'
import { lookAtChosen } from './invariants'
import { claims } from './read-after'

test('a filter never hides the chosen claim silently: it stays chosen and in the column, be it dropped', () => {
  fc.assert(
    fc.property(fc.array(anythingAsked, { maxLength: 20 }), (all) => {
      const desk = aSessionDesk(aSession(claims))
      for (const one of all) {
        const { chosen } = desk.now()
        if ('move' in one) desk.run(one.move)
        lookAtChosen(desk.now())
        if (one.says.startsWith('ask for')) expect(desk.now().chosen).toBe(chosen)
      }
    }),
    { numRuns: 300 },
  )
})
