'use client'

import { useEffect, useState } from 'react'
import type { Preview } from '@/lib/api/article/output'
import type { Call } from '@/lib/api/contract'

/** How the text will be read: nothing to read yet, on its way (with what was read before), read, or why it cannot be read. */
export type PreviewState = { preview: Preview | null; busy: boolean; says: string | null }

type Text = Readonly<{ text: string; title: string; language: string; fileName: string }>

const pause = 400
const nothing: PreviewState = { preview: null, busy: false, says: null }

/** Asks the desk how the text will be read, a moment after the last key; only the answer to the newest words counts. */
export function usePreview(
  { text, title, language, fileName }: Text,
  previewArticle: Call<'previewArticle'>,
): PreviewState {
  const [reading, setReading] = useState<PreviewState>(nothing)
  useEffect(() => {
    if (!/\S/.test(text)) return
    let current = true
    const ask = async () => {
      setReading((before) => ({ ...before, busy: true }))
      const answer = await previewArticle({
        text,
        title: title.trim() || undefined,
        language,
        fileName: fileName || undefined,
      })
      if (!current) return
      setReading((before) =>
        answer.ok
          ? { preview: answer.value, busy: false, says: null }
          : { ...before, busy: false, says: answer.problem.message },
      )
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, title, language, fileName, previewArticle])
  return /\S/.test(text) ? reading : nothing
}
