import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Hearing } from '@/components/article/listen'
import { useUpdates } from '@/components/article/use-updates'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A screen that listens, and how often it read again. */
function aScreen() {
  let hearing: Hearing | undefined
  const refresh = vi.fn<() => void>()
  const listen = (_: string, __: number, heard: Hearing) => ((hearing = heard), () => undefined)
  renderHook(() =>
    useUpdates({
      articleId: 'a1',
      lastSeq: 0,
      isOurs: () => false,
      isWriting: () => false,
      onPresence: () => undefined,
      refresh,
      listen,
    }),
  )
  return {
    hearRound: () => act(() => hearing!.onRound()),
    hear: (seq: number) => act(() => hearing!.onChange(seq, false)),
    pass: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
    refresh,
  }
}

describe('changes by others', () => {
  test('that come close together are read once, when no more come', () => {
    const { hear, pass, refresh } = aScreen()
    for (let seq = 1; seq <= 5; seq++) {
      hear(seq)
      pass(100)
    }
    expect(refresh).not.toHaveBeenCalled()
    pass(250)
    expect(refresh).toHaveBeenCalledOnce()
  })

  test('in a closed round that one is in, which have no number, are read too', () => {
    const { hearRound, pass, refresh } = aScreen()
    hearRound()
    pass(250)
    expect(refresh).toHaveBeenCalledOnce()
  })

  test('that go on and on are read every three seconds nevertheless', () => {
    const { hear, pass, refresh } = aScreen()
    for (let seq = 1; seq <= 95; seq++) {
      hear(seq)
      pass(100)
    }
    expect(refresh).toHaveBeenCalledTimes(3)
  })
})
