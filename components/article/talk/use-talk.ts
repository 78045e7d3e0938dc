'use client'

import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { readAll } from '@/components/client/read-all'
import type { Answer, List } from '@/lib/api/contract'
import { threadsOf, type Comment, type Thread } from '@/lib/domain/comment'

type ListPage = (page: { limit: number; cursor?: string }) => Promise<Answer<List<Comment>>>

/** What was said somewhere; null until it is known, and `problem` why it is not. */
export type TalkState = Readonly<{
  threads: readonly Thread[] | null
  problem: string | null
  readAgain: () => void
}>

/** Reads what was said at a place, again whenever `stamp`, the number of the last change there, is another one. */
export function useTalk(list: ListPage, stamp: number): TalkState {
  const [{ threads, problem }, keep] = useState<Omit<TalkState, 'readAgain'>>({
    threads: null,
    problem: null,
  })
  const [asked, ask] = useState(0)
  const read = useEffectEvent(() => readAll(list))
  useEffect(() => {
    let isOld = false
    void read().then((answer) => {
      if (!isOld)
        keep((before) =>
          answer.ok
            ? { threads: threadsOf(answer.value), problem: null }
            : { ...before, problem: answer.problem.message },
        )
    })
    return () => {
      isOld = true
    }
  }, [stamp, asked])
  return { threads, problem, readAgain: useCallback(() => ask((times) => times + 1), []) }
}
