import { useEffect, useState, useSyncExternalStore } from 'react'
import { afterPaint } from '@/components/ui/after-paint'
import { filterFrom, withFilter, type Filter } from '@/components/claim/filter'

/** Which claim is chosen and which are asked for, as the link says. Who only asks at a key or a click reads it; who shows some of it listens by `useChosen` or `useFilter`. */
export type Place = Readonly<{
  now: () => Asked
  /** What the server saw of the link, for the first drawing. */
  first: Asked
  choose: (id: string | null) => void
  ask: (filter: Filter) => void
  listen: (heard: () => void) => () => void
  /** Lets go of what is not yet in the link: a screen that has gone writes nothing into the next one's. */
  leave: () => void
}>

type Asked = Readonly<{ chosen: string | null; filter: Filter }>

/** Reads queries one after the other; while only the chosen claim changes, the filter stays the very same value. */
function makeReader(): (query: string) => Asked {
  let last: { query: string; rest: string; asked: Asked } | null = null
  return (query) => {
    if (last?.query === query) return last.asked
    const params = new URLSearchParams(query)
    const chosen = params.get('claim')
    params.delete('claim')
    const rest = params.toString()
    last = {
      query,
      rest,
      asked: { chosen, filter: last?.rest === rest ? last.asked.filter : filterFrom(params) },
    }
    return last.asked
  }
}

/** When the browser has nothing else to do, and soon at the latest. */
const whenIdle = (deed: () => void): void =>
  void (typeof requestIdleCallback === 'function'
    ? requestIdleCallback(deed, { timeout: 400 })
    : setTimeout(deed))

function makePlace(search: string): Place {
  const read = makeReader()
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((heard) => heard())
  let unwritten: { link: URLSearchParams; path: string; isStep: boolean } | null = null
  const link = () => unwritten?.link ?? new URLSearchParams(window.location.search)
  /** Writes the link without fetching anything. */
  const write = () => {
    const { link: params, path, isStep } = unwritten ?? {}
    unwritten = null
    if (!params || window.location.pathname !== path) return
    const query = params.toString()
    window.history[isStep ? 'pushState' : 'replaceState'](null, '', `${path}${query && `?${query}`}`)
  }
  /** Goes there at once; the link follows when that has been seen, for the browser takes longer over it than over the rest. `isStep` is one that the back button returns from. */
  const go = (params: URLSearchParams, isStep: boolean) => {
    if (!unwritten) afterPaint(() => whenIdle(write))
    unwritten = {
      link: params,
      path: window.location.pathname,
      isStep: isStep || (unwritten?.isStep ?? false),
    }
    tell()
  }
  const onBack = () => {
    unwritten = null
    tell()
  }
  return {
    now: () => read(unwritten ? unwritten.link.toString() : window.location.search.slice(1)),
    first: read(search),
    choose: (id) => {
      const next = new URLSearchParams(link())
      const before = next.get('claim')
      if (before === id) return
      if (id === null) next.delete('claim')
      else next.set('claim', id)
      go(next, before === null)
    },
    ask: (filter) => go(withFilter(link(), filter), false),
    leave: () => void (unwritten = null),
    listen: (heard) => {
      if (listeners.size === 0) window.addEventListener('popstate', onBack)
      listeners.add(heard)
      return () => {
        listeners.delete(heard)
        if (listeners.size === 0) window.removeEventListener('popstate', onBack)
      }
    },
  }
}

/** The place of one screen; `search` is the query as the server saw it. */
export function usePlace(search: string): Place {
  const [place] = useState(() => makePlace(search))
  useEffect(() => place.leave, [place])
  return place
}

/** The id of the chosen claim, drawn anew when another one is chosen. */
export function useChosen({ listen: hear, now, first }: Place): string | null {
  return useSyncExternalStore(
    hear,
    () => now().chosen,
    () => first.chosen,
  )
}

/** Which claims are asked for, drawn anew when that changes. */
export function useFilter({ listen: hear, now, first }: Place): Filter {
  return useSyncExternalStore(
    hear,
    () => now().filter,
    () => first.filter,
  )
}
