'use client'

import { useEffect, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import type { FileView } from '@/lib/domain/kept-file'

type Asked = Readonly<{ of: string; file: FileView | null; problem: string | null }>

/** The file that evidence leans on, with its text: null until it has come, and `problem` why it has not. */
export function useKeptFile(fileId: string): Pick<Asked, 'file' | 'problem'> {
  const { deeds } = useClaimDesk()
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    let isOld = false
    if (fileId)
      void deeds.readFileText({ fileId }).then((answer) => {
        if (isOld) return
        setAsked(
          answer.ok
            ? { of: fileId, file: answer.value, problem: null }
            : { of: fileId, file: null, problem: answer.problem.message },
        )
      })
    return () => {
      isOld = true
    }
  }, [deeds, fileId])
  return asked?.of === fileId ? asked : { file: null, problem: null }
}
