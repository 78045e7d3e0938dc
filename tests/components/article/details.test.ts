import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeDetails, type DetailDeeds } from '@/components/article/details'
import { makeDriver } from '@/components/article/session/driver'
import { sketchOf } from '@/lib/domain/sketch'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { aSession } from '@/tests/support/session-desk'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const sketches = ['a', 'b', 'c', 'd'].map((id) =>
  sketchOf(
    {
      ...aClaim({ id }),
      quote: null,
      verdict: null,
      mine: null,
      spans: [{ start: 0, end: 5, anchor: 'exact', was: null }],
    },
    aDossier().revisions[0]!,
  ),
)

/** A list whose cards come and go, and which claims the desk was asked for. */
function aList({ chosen = null, needsAll = false }: { chosen?: string | null; needsAll?: boolean } = {}) {
  const asked: string[] = []
  const listClaims: DetailDeeds['listClaims'] = ({ ids }) => (asked.push(ids!), new Promise(() => undefined))
  const query = `${chosen === null ? '' : `claim=${chosen}`}${needsAll ? '&find=rents' : ''}`
  const details = makeDetails(makeDriver(aSession(sketches, true, query)), { listClaims })
  details.watch()
  return {
    see: (...ids: string[]) => details.see(ids),
    pass: (ms: number) => void vi.advanceTimersByTime(ms),
    asked,
  }
}

describe('the rest of claims in a long article', () => {
  test('is asked for once the list stands still, and only of the cards that are there then', () => {
    const { see, pass, asked } = aList()
    for (const id of ['a', 'b', 'c']) {
      see(id)
      pass(100)
    }
    expect(asked).toEqual([])
    see('c', 'd')
    pass(150)
    expect(asked).toEqual(['c,d'])
  })

  test('of the open claim does not wait for that', () => {
    const { see, pass, asked } = aList({ chosen: 'b' })
    see('a', 'b')
    pass(30)
    expect(asked).toEqual(['a,b'])
  })

  test('is asked for of all claims where their words are looked through', () => {
    const { pass, asked } = aList({ needsAll: true })
    pass(150)
    expect(asked).toEqual(['a,b,c,d'])
  })
})
