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

/** The chosen claim and the rest of a query, so that choosing another claim leaves the filter the very same value. */
function apart(query: string): { chosen: string | null; asked: string } {
  const params = new URLSearchParams(query)
  const chosen = params.get('claim')
  params.delete('claim')
  return { chosen, asked: params.toString() }
}

type Place = { chosen: string | null; filter: Filter; onChoose: (id: string | null) => void; onFilter: (filter: Filter) => void }

/** Which claim is chosen and which are asked for, as the link says; `search` is what the server saw of it. */
export function usePlace(search: string): Place {
  const query = useSyncExternalStore(subscribe, () => window.location.search, () => search)
  const { chosen, asked } = useMemo(() => apart(query), [query])
  const filter = useMemo(() => filterFrom(new URLSearchParams(asked)), [asked])
  const onChoose = useCallback((id: string | null) => {
    const next = new URLSearchParams(window.location.search)
    const before = next.get('claim')
    if (before === id) return
    if (id === null) next.delete('claim')
    else next.set('claim', id)
    go(next, before === null)
  }, [])
  const onFilter = useCallback((filter: Filter) => go(withFilter(new URLSearchParams(window.location.search), filter), false), [])
  return { chosen, filter, onChoose, onFilter }
}
