'use client'

import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { readAll } from '@/components/client/read-all'
import type { Answer, List } from '@/lib/api/contract'

type ReadPage<T> = (page: { limit: number; cursor?: string }) => Promise<Answer<List<T>>>

/** A whole list; `known` is null until it is there, `problem` why it is not. */
export type WholeList<T> = Readonly<{
  known: readonly T[] | null
  problem: string | null
  readAgain: () => void
}>

/** Reads a list to its end, and once more whenever it is asked to. */
export function useList<T>(list: ReadPage<T>): WholeList<T> {
  const [{ known, problem }, keep] = useState<Omit<WholeList<T>, 'readAgain'>>({ known: null, problem: null })
  const [asked, ask] = useState(0)
  const read = useEffectEvent(() => readAll(list))
  useEffect(() => {
    let isOld = false
    void read().then((answer) => {
      if (isOld) return
      keep((before) =>
        answer.ok ? { known: answer.value, problem: null } : { ...before, problem: answer.problem.message },
      )
    })
    return () => {
      isOld = true
    }
  }, [asked])
  return { known, problem, readAgain: useCallback(() => ask((times) => times + 1), []) }
}
