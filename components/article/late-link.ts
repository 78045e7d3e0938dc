import { afterPaint } from '@/components/ui/after-paint'

/** The query of the page's link, which the link itself follows a moment later. */
export type LateLink = Readonly<{
  /** The query as it is, in the link or on its way there. */
  query: () => string
  /** Takes another query at once; `isStep` is one that the back button returns from. */
  follow: (params: URLSearchParams, isStep: boolean) => void
  /** Lets go of what is not yet in the link. */
  leave: () => void
}>

/** When the browser has nothing else to do, and soon at the latest. */
const whenIdle = (deed: () => void): void =>
  void (typeof requestIdleCallback === 'function'
    ? requestIdleCallback(deed, { timeout: 400 })
    : setTimeout(deed))

/** Makes it for one screen: the link is written when what it says has been seen, for the browser takes longer over it than over the rest. Writing fetches nothing. */
export function makeLateLink(): LateLink {
  let unwritten: { query: string; path: string; isStep: boolean } | null = null
  const write = () => {
    const { query, path, isStep } = unwritten ?? {}
    unwritten = null
    if (query === undefined || window.location.pathname !== path) return
    window.history[isStep ? 'pushState' : 'replaceState'](null, '', `${path}${query && `?${query}`}`)
  }
  return {
    query: () => unwritten?.query ?? window.location.search.slice(1),
    follow: (params, isStep) => {
      if (!unwritten) afterPaint(() => whenIdle(write))
      unwritten = {
        query: params.toString(),
        path: window.location.pathname,
        isStep: isStep || (unwritten?.isStep ?? false),
      }
    },
    leave: () => void (unwritten = null),
  }
}
