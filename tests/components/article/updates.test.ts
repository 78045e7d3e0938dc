import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Hearing } from '@/components/article/listen'
import { done } from '@/tests/support/answers'
import { aDossier, anActor } from '@/tests/support/dossier'
import { aSessionDesk } from '@/tests/support/session-desk'
import { firstSession } from '@/components/article/session/session'
import { hearColleagues } from '@/components/article/hear-changes'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A screen that listens, and how often it read again. */
function aScreen() {
  let hearing: Hearing | undefined
  const desk = aSessionDesk(firstSession(aDossier({ lastSeq: 0 }), anActor(), ''))
  hearColleagues({
    driver: desk,
    listen: (_, __, heard) => ((hearing = heard), () => undefined),
    readPresence: async () => done({ items: [] }),
    isWriting: () => false,
  })
  const refresh = vi.fn<() => void>()
  desk.connect({ ...desk.effects, 'read-again': refresh })
  return {
    hearRound: () => hearing!.onRound(),
    hear: (seq: number) => hearing!.onChange(seq, false),
    pass: (ms: number) => void vi.advanceTimersByTime(ms),
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
