'use client'

import { useEffect, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import type { FileView } from '@/lib/domain/kept-file'

/** The file that evidence leans on, with its text; null while it is not known, or where it is not to be seen. */
export function useKeptFile(fileId: string): FileView | null {
  const { deeds } = useClaimDesk()
  const [file, setFile] = useState<FileView | null>(null)
  useEffect(() => {
    let isOld = false
    if (fileId)
      void deeds.readFileText({ fileId }).then((answer) => {
        if (!isOld && answer.ok) setFile(answer.value)
      })
    return () => {
      isOld = true
    }
  }, [deeds, fileId])
  return file?.id === fileId ? file : null
}
