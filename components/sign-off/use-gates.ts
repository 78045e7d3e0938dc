import { useEffect, useEffectEvent, useState } from 'react'
import type { Call } from '@/lib/api/contract'
import type { GatesView } from '@/lib/api/sign-off/output'

/**
 * The gates as they stand: those that came with the page, asked for again when somebody comes back to it, since the page may come out
 * of the browser's memory. `onOther` hears when the article is in another state by now.
 */
export function useGates(
  articleId: string,
  first: GatesView,
  readGates: Call<'readGates'>,
  onOther: () => void,
): { view: GatesView; put: (view: GatesView) => void; refresh: () => Promise<void> } {
  const [held, hold] = useState({ first, view: first })
  if (held.first !== first) hold({ first, view: first })
  const put = (view: GatesView) => hold((before) => ({ ...before, view }))
  const refresh = async () => {
    const answer = await readGates({ articleId })
    if (!answer.ok) return
    put(answer.value)
    if (answer.value.state !== first.state) onOther()
  }
  const look = useEffectEvent(() => void (document.visibilityState === 'visible' && refresh()))
  useEffect(() => {
    const hear = () => look()
    const first = setTimeout(hear)
    document.addEventListener('visibilitychange', hear)
    return () => {
      clearTimeout(first)
      document.removeEventListener('visibilitychange', hear)
    }
  }, [])
  return { view: held.view, put, refresh }
}
