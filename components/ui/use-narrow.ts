'use client'

import { useSyncExternalStore } from 'react'

const query = '(width < 64rem)'

let asked: MediaQueryList | undefined

/** Asked for once: it is looked at with every drawing. */
const media = (): MediaQueryList => (asked ??= window.matchMedia(query))

function subscribe(onChange: () => void): () => void {
  media().addEventListener('change', onChange)
  return () => media().removeEventListener('change', onChange)
}

/** Whether the claims lie in a sheet over the text, because there is no room beside it; not so before the browser said. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => media().matches,
    () => false,
  )
}
