import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

type Fetched<P> = {
  Part: LazyExoticComponent<ComponentType<P>>
  bring: () => void
  whenHere: () => Promise<unknown>
}

const longestPause = 10_000

/** Waits that long, or until the browser has a line again. */
const pauseFor = (milliseconds: number) =>
  new Promise<void>((go) => {
    const again = () => {
      clearTimeout(timer)
      removeEventListener('online', again)
      go()
    }
    const timer = setTimeout(again, milliseconds)
    addEventListener('online', again)
  })

/** Fetches a part of the program and tries again until it is here: a line that is cut takes nothing away that is on the screen already. */
export async function untilHere<M>(fetch: () => Promise<M>, wait = pauseFor): Promise<M> {
  for (let pause = 500; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await fetch()
    } catch {
      await wait(pause)
    }
  }
}

/**
 * A part of the screen that is fetched when it is first drawn, inside a `Suspense`, or before that by `bring`. Once it is here it is drawn at
 * once, as if it had always been.
 */
export function fetched<P>(fetch: () => Promise<ComponentType<P>>): Fetched<P> {
  type Module = { default: ComponentType<P> }
  let here: Module | null = null
  let coming: Promise<Module> | null = null
  const load = () => (coming ??= untilHere(fetch).then((Part) => (here = { default: Part })))
  const atOnce = (module: Module): PromiseLike<Module> => ({
    then: (take) => (take?.(module), atOnce(module)) as never,
  })
  return {
    // React looks at what is already here without waiting for the next turn, as a promise would make it.
    Part: lazy(() => (here ? atOnce(here) : load()) as Promise<Module>),
    bring: () => void (here ?? load()),
    whenHere: async () => here ?? load(),
  }
}
