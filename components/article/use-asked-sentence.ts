import { useEffect, useEffectEvent } from 'react'
import { pendingAsked } from '@/components/desk/pending-path'

/** Goes to the next pending sentence once when the link asks for it, and takes the asking out of the link, so that Back and reload stay where one is. */
export function useAskedSentence(goToPending: () => void): void {
  const go = useEffectEvent(goToPending)
  useEffect(() => {
    const params = new URLSearchParams(window.location.search)
    if (params.get(pendingAsked.name) !== pendingAsked.value) return
    params.delete(pendingAsked.name)
    const query = params.toString()
    window.history.replaceState(null, '', `${window.location.pathname}${query ? `?${query}` : ''}`)
    go()
  }, [])
}
