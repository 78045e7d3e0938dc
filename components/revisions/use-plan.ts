'use client'

import { useEffect, useState } from 'react'
import type { Call } from '@/lib/api/contract'
import type { PlannedRevision } from '@/lib/api/revision/output'

/** What a corrected text would do: the newest plan and the text it was made for, whether another is on its way, or why there is none. */
export type Planning = { plan: PlannedRevision | null; of: string | null; busy: boolean; says: string | null }

const pause = 500

/** Asks the desk what a text would do, a moment after the last key; `again` changes when the same text is to be asked about once more. */
export function usePlan(
  articleId: string,
  text: string,
  again: number,
  previewRevision: Call<'previewRevision'>,
): Planning {
  const [planning, setPlanning] = useState<Planning>({ plan: null, of: null, busy: true, says: null })
  useEffect(() => {
    let current = true
    const ask = async () => {
      setPlanning((before) => ({ ...before, busy: true }))
      const answer = await previewRevision({ articleId, text })
      if (!current) return
      setPlanning((before) =>
        answer.ok
          ? { plan: answer.value, of: text, busy: false, says: null }
          : { ...before, busy: false, says: answer.problem.fields?.text ?? answer.problem.message },
      )
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [articleId, text, again, previewRevision])
  return planning
}
