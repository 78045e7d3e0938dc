'use client'

import { useEffect, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import type { SnapshotView } from '@/lib/domain/snapshot'

type Asked = Readonly<{ page: SnapshotView | null; problem: string | null }>

/** A page that was kept: null until it has come, and `problem` why it has not. */
export function useKeptPage(snapshotId: string): Asked {
  const { deeds } = useClaimDesk()
  const [asked, setAsked] = useState<Asked>({ page: null, problem: null })
  useEffect(() => {
    let isGone = false
    void deeds.readSnapshot({ snapshotId }).then((answer) => {
      if (isGone) return
      setAsked(
        answer.ok ? { page: answer.value, problem: null } : { page: null, problem: answer.problem.message },
      )
    })
    return () => {
      isGone = true
    }
  }, [deeds, snapshotId])
  return asked
}
