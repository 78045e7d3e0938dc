'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Named } from '@/lib/domain/comment'
import type { TalkAround } from './talk-deeds'

const nobody: readonly Named[] = []

/** The people who can be mentioned, fetched once somebody begins to type a name; `problem` when they could not be. */
export function useNames(
  { articleId, deeds }: Pick<TalkAround, 'articleId' | 'deeds'>,
  isWanted: boolean,
): readonly Named[] {
  const [people, keep] = useState(nobody)
  const isAsked = useRef(false)
  const ask = useCallback(async () => {
    for (let cursor: string | undefined, all: Named[] = []; ;) {
      const answer = await deeds.listColleagues({
        article: articleId,
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      })
      if (!answer.ok) return void (isAsked.current = false)
      all = [...all, ...answer.value.items]
      keep(all)
      if (answer.value.next === null) return
      cursor = answer.value.next
    }
  }, [articleId, deeds])
  useEffect(() => {
    if (!isWanted || isAsked.current) return
    isAsked.current = true
    void ask()
  }, [isWanted, ask])
  return people
}
