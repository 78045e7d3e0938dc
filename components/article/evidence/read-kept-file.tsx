'use client'

import { useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useAnswer } from '@/components/client/use-answer'
import { KeptTextReader } from '@/components/article/kept-text/kept-text-reader'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { Evidence } from '@/lib/domain/evidence'
import { isReadable } from '@/lib/domain/foreign-page'
import type { FileSeen } from '@/lib/domain/kept-file'
import { KeptFileFacts } from './kept-file-facts'

type FileReaderProps = Readonly<{
  file: FileSeen
  excerptAt: Evidence['excerptAt']
  onClose: () => void
}>

/** The file that evidence leans on, its excerpt marked, in the article's place. */
function OpenFile({ file: { id, name }, excerptAt, onClose }: FileReaderProps) {
  const { deeds } = useClaimDesk()
  const { value: file, problem } = useAnswer(id, () => deeds.readFileText({ fileId: id }))
  return (
    <KeptTextReader
      title={name}
      label="The file as it is read"
      strip={
        problem !== null ? (
          <Notice>The file could not be read. {problem}</Notice>
        ) : file === null ? (
          <Skeleton className="h-4 w-48" />
        ) : (
          <KeptFileFacts file={file} />
        )
      }
      read={file?.page?.text ? { ...file.page, language: null } : null}
      marked={excerptAt}
      onClose={onClose}
    />
  )
}

/** The way to read a file of evidence where the article is read; nothing of a kind that has no words to read. */
export function ReadKeptFile({ file, excerptAt }: Omit<FileReaderProps, 'onClose'>) {
  const [isReading, setReading] = useState(false)
  if (!isReadable(file.mediaType)) return null
  return (
    <>
      <button
        type="button"
        onClick={() => setReading(true)}
        className="text-accent underline underline-offset-2"
      >
        Read it here
      </button>
      . {isReading && <OpenFile file={file} excerptAt={excerptAt} onClose={() => setReading(false)} />}
    </>
  )
}
