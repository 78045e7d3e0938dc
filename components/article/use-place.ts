import { useEffect, useState, useSyncExternalStore } from 'react'
import { filterFrom, withFilter, type Filter } from '@/components/article/session/filter'
import { makeLateLink } from './late-link'

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

function makePlace(search: string): Place {
  const read = makeReader()
  const link = makeLateLink()
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((heard) => heard())
  const go = (params: URLSearchParams, isStep: boolean) => {
    link.follow(params, isStep)
    tell()
  }
  const onBack = () => {
    link.leave()
    tell()
  }
  return {
    now: () => read(link.query()),
    first: read(search),
    choose: (id) => {
      const next = new URLSearchParams(link.query())
      const before = next.get('claim')
      if (before === id) return
      if (id === null) next.delete('claim')
      else next.set('claim', id)
      go(next, before === null)
    },
    ask: (filter) => go(withFilter(new URLSearchParams(link.query()), filter), false),
    leave: link.leave,
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
