import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { filterFrom, withFilter, type Filter } from '@/components/claim/filter'

const moved = 'tickmark:moved'

function subscribe(onMove: () => void): () => void {
  window.addEventListener('popstate', onMove)
  window.addEventListener(moved, onMove)
  return () => {
    window.removeEventListener('popstate', onMove)
    window.removeEventListener(moved, onMove)
  }
}

/** Writes the link without fetching anything; `keep` makes a step that the back button returns from. */
function go(params: URLSearchParams, keep: boolean): void {
  const query = params.toString()
  const link = `${window.location.pathname}${query ? `?${query}` : ''}`
  if (keep) window.history.pushState(null, '', link)
  else window.history.replaceState(null, '', link)
  window.dispatchEvent(new Event(moved))
}

type Place = { chosen: string | null; filter: Filter; onChoose: (id: string | null) => void; onFilter: (filter: Filter) => void }

/** Which claim is chosen and which are asked for, as the link says; `search` is what the server saw of it. */
export function usePlace(search: string): Place {
  const query = useSyncExternalStore(subscribe, () => window.location.search, () => search)
  const params = useMemo(() => new URLSearchParams(query), [query])
  const onChoose = useCallback((id: string | null) => {
    const next = new URLSearchParams(window.location.search)
    const before = next.get('claim')
    if (before === id) return
    if (id === null) next.delete('claim')
    else next.set('claim', id)
    go(next, before === null)
  }, [])
  const onFilter = useCallback((filter: Filter) => go(withFilter(new URLSearchParams(window.location.search), filter), false), [])
  return { chosen: params.get('claim'), filter: useMemo(() => filterFrom(params), [params]), onChoose, onFilter }
}
