import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDetails, type DetailDeeds } from '@/components/article/use-details'
import { sketchOf } from '@/lib/domain/sketch'
import { aClaim, aDossier } from '@/tests/support/dossier'

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
  const { result } = renderHook(() =>
    useDetails({
      articleId: 'a1',
      claims: sketches,
      chosen,
      needsAll,
      deeds: { listClaims },
      onClaims: () => undefined,
    }),
  )
  return {
    see: (...ids: string[]) => act(() => result.current(ids)),
    pass: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
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
