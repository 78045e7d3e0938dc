'use client'

import { useSyncExternalStore } from 'react'

const query = '(width < 64rem)'

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia?.(query)
  media?.addEventListener('change', onChange)
  return () => media?.removeEventListener('change', onChange)
}

/** Whether the claims lie in a sheet over the text, because there is no room beside it; not so before the browser said. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia?.(query).matches ?? false, () => false)
}
