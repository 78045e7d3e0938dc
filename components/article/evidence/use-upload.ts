'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { newId } from '@/components/article/session/own-mark'
import { useClaimDesk, type ClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { sendFile, sha256Of } from '@/components/client/send-file'
import type { FileSeen } from '@/lib/domain/kept-file'

/** A file on its way to the desk: how much of it has come, and what is said where it does not go on. */
export type Upload = Readonly<{
  id: string
  file: File
  sent: number
  isBegun: boolean
  problem: string | null
}>

type Asked = Readonly<{ deeds: ClaimDesk['deeds']; articleId: string; signal: AbortSignal }>

/** Enters the file, unless it was, and sends what the desk does not have yet; the sentence that is said where that cannot be done. */
async function bring(
  { deeds, articleId, signal }: Asked,
  upload: Upload,
  note: (change: Partial<Upload>) => void,
): Promise<FileSeen | string | null> {
  const { id, file } = upload
  if (!upload.isBegun) {
    const sha256 = await sha256Of(file).catch(() => undefined) // the desk compares it only where it is known
    const name = file.name.trim().slice(0, 300) || 'Picture'
    const begun = await deeds.beginUpload({ id, articleId, name, size: file.size, sha256 })
    if (!begun.ok) return begun.problem.fields?.size ?? begun.problem.message
    note({ isBegun: true })
  }
  const onProgress = (sent: number) => note({ sent })
  const { sendSlice } = deeds
  const told = await sendFile({ sendSlice, fileId: id, file, signal, onProgress }, upload.sent)
  return told && (told.ok ? told.value : told.problem.message)
}

/** Uploading a file for the article: how it stands, and how to begin, to cancel and to go on with it where it came to a halt. */
export function useUpload(onKept: (file: FileSeen) => void) {
  const { deeds } = useClaimDesk()
  const { article } = useReading()
  const [upload, setUpload] = useState<Upload | null>(null)
  const [kept, setKept] = useState<FileSeen | null>(null)
  const leaving = useRef<AbortController>(null)
  useEffect(() => () => leaving.current?.abort(), [])
  const show = useEffectEvent(onKept)
  useEffect(() => {
    if (kept) show(kept)
  }, [kept])

  const send = async (one: Upload) => {
    leaving.current?.abort()
    const { signal } = (leaving.current = new AbortController())
    const note = (change: Partial<Upload>) =>
      signal.aborted || setUpload((now) => (now?.id === one.id ? { ...now, ...change } : now))
    setUpload({ ...one, problem: null })
    const told = await bring({ deeds, articleId: article.id, signal }, one, note)
    if (signal.aborted || told === null) return
    if (typeof told === 'string') return note({ problem: told })
    setUpload(null)
    setKept(told)
  }
  return {
    upload,
    begin: (file: File) => void send({ id: newId(), file, sent: 0, isBegun: false, problem: null }),
    retry: () => upload && void send(upload),
    cancel: () => {
      leaving.current?.abort()
      setUpload(null)
    },
  }
}
