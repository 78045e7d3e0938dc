import { useEffect, useState } from 'react'
import type { Call } from '@/lib/api/contract'
import { takesWork, type Colleague } from '@/lib/domain/assignment'

/** The people who can be given work on an article; null while they are asked for, a sentence when they cannot be had. */
export function useColleagues(
  listColleagues: Call<'listColleagues'>,
  articleId: string,
): readonly Colleague[] | null | string {
  const [found, keep] = useState<readonly Colleague[] | null | string>(null)
  useEffect(() => {
    let isHere = true
    void listColleagues({ article: articleId, limit: 200 }).then((answer) => {
      if (isHere)
        keep(answer.ok ? answer.value.items.filter(({ role }) => takesWork(role)) : answer.problem.message)
    })
    return () => {
      isHere = false
    }
  }, [listColleagues, articleId])
  return found
}
