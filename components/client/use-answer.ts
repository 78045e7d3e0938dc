'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer } from '@/lib/api/contract'

/** What the desk answered: nothing yet, a value, or a sentence why there is none. */
export type Answered<T> = Readonly<{ value: T | null; problem: string | null }>

/** Asks the desk what `key` stands for, and anew when that is another; an answer that comes too late is nobody's. Nothing is asked for an empty key. */
export function useAnswer<T>(key: string, ask: () => Promise<Answer<T>>): Answered<T> {
  const [answered, setAnswered] = useState<(Answered<T> & Readonly<{ key: string }>) | null>(null)
  const asking = useEffectEvent(ask)
  useEffect(() => {
    if (!key) return
    let isOld = false
    void asking().then((answer) => {
      if (isOld) return
      setAnswered(
        answer.ok
          ? { key, value: answer.value, problem: null }
          : { key, value: null, problem: answer.problem.message },
      )
    })
    return () => {
      isOld = true
    }
  }, [key])
  return answered?.key === key ? answered : { value: null, problem: null }
}
