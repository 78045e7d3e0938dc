import { useEffect, useState } from 'react'
import type { Call } from '@/lib/api/contract'
import type { SourceView } from '@/lib/domain/source'

/** How long somebody stops typing before the desk is asked, in milliseconds. */
const pause = 150
const mostOffered = 8

type Found = Readonly<{ q: string; sources: readonly SourceView[] }>

/** The sources whose names have those words, as of the newest answer for them; none while there are no words, and none when the desk does not answer. */
export function useFoundSources(find: Call<'listSources'>, words: string | null): readonly SourceView[] {
  const [found, setFound] = useState<Found>({ q: '', sources: [] })
  const q = words?.trim() ?? ''
  useEffect(() => {
    if (q === '') return
    let isNewest = true
    const waiting = setTimeout(() => {
      void find({ q, limit: mostOffered }).then((answer) => {
        if (isNewest) setFound({ q, sources: answer.ok ? answer.value.items : [] })
      })
    }, pause)
    return () => {
      isNewest = false
      clearTimeout(waiting)
    }
  }, [find, q])
  return found.q === q && q !== '' ? found.sources : []
}
