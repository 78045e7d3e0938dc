import { useState, useSyncExternalStore } from 'react'
import { filterFrom, withFilter, type Filter } from '@/components/claim/filter'

/** Which claim is chosen and which are asked for, as the link says. Who only asks at a key or a click reads it; who shows some of it listens by `useChosen` or `useFilter`. */
export type Place = Readonly<{
  now: () => Asked
  /** What the server saw of the link, for the first drawing. */
  first: Asked
  choose: (id: string | null) => void
  ask: (filter: Filter) => void
  listen: (moved: () => void) => () => void
}>

type Asked = Readonly<{ chosen: string | null; filter: Filter }>

const moved = 'tickmark:moved'

function listen(heard: () => void): () => void {
  window.addEventListener('popstate', heard)
  window.addEventListener(moved, heard)
  return () => {
    window.removeEventListener('popstate', heard)
    window.removeEventListener(moved, heard)
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

const link = (): URLSearchParams => new URLSearchParams(window.location.search)

/** Reads queries one after the other; while only the chosen claim changes, the filter stays the very same value. */
function makeReader(): (query: string) => Asked {
  let last: { query: string; rest: string; asked: Asked } | null = null
  return (query) => {
    if (last?.query === query) return last.asked
    const params = new URLSearchParams(query)
    const chosen = params.get('claim')
    params.delete('claim')
    const rest = params.toString()
    last = { query, rest, asked: { chosen, filter: last?.rest === rest ? last.asked.filter : filterFrom(params) } }
    return last.asked
  }
}

function makePlace(search: string): Place {
  const read = makeReader()
  return {
    now: () => read(window.location.search),
    first: read(search && `?${search}`),
    choose: (id) => {
      const next = link()
      const before = next.get('claim')
      if (before === id) return
      if (id === null) next.delete('claim')
      else next.set('claim', id)
      go(next, before === null)
    },
    ask: (filter) => go(withFilter(link(), filter), false),
    listen,
  }
}

/** The place of one screen; `search` is the query as the server saw it. */
export function usePlace(search: string): Place {
  return useState(() => makePlace(search))[0]
}

/** The id of the chosen claim, drawn anew when another one is chosen. */
export function useChosen({ listen: hear, now, first }: Place): string | null {
  return useSyncExternalStore(hear, () => now().chosen, () => first.chosen)
}

/** Which claims are asked for, drawn anew when that changes. */
export function useFilter({ listen: hear, now, first }: Place): Filter {
  return useSyncExternalStore(hear, () => now().filter, () => first.filter)
}
