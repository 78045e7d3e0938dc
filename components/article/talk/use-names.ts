'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { readAll } from '@/components/client/read-all'
import type { PersonName } from '@/lib/domain/comment'
import type { TalkContext } from './talk-deeds'

const nobody: readonly PersonName[] = []

/** The people who can be mentioned, fetched once somebody begins to type a name; `problem` when they could not be. */
export function useNames(
  { articleId, deeds }: Pick<TalkContext, 'articleId' | 'deeds'>,
  isWanted: boolean,
): readonly PersonName[] {
  const [people, keep] = useState<readonly PersonName[]>(nobody)
  const isAsked = useRef(false)
  const ask = useCallback(async () => {
    const answer = await readAll((page) => deeds.listColleagues({ article: articleId, ...page }), {
      onPage: keep,
    })
    if (!answer.ok) isAsked.current = false
  }, [articleId, deeds])
  useEffect(() => {
    if (!isWanted || isAsked.current) return
    isAsked.current = true
    void ask()
  }, [isWanted, ask])
  return people
}
