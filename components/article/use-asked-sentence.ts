import { useEffect, useEffectEvent } from 'react'
import { pendingAsked } from '@/components/client/pending-path'

/** Goes once to the sentence that the link asks for, the next pending one or that of a number from 0, and takes the asking out of the link, so that Back and reload stay where one is. */
export function useAskedSentence(goToPending: () => void, goToSentence: (number: number) => void): void {
  const go = useEffectEvent((asked: string) =>
    asked === pendingAsked.value ? goToPending() : goToSentence(Number(asked)),
  )
  useEffect(() => {
    const params = new URLSearchParams(window.location.search)
    const asked = params.get(pendingAsked.name)
    if (asked === null || !(asked === pendingAsked.value || /^\d{1,9}$/.test(asked))) return
    params.delete(pendingAsked.name)
    const query = params.toString()
    window.history.replaceState(null, '', `${window.location.pathname}${query ? `?${query}` : ''}`)
    go(asked)
  }, [])
}
