import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

type Fetched<P> = { Part: LazyExoticComponent<ComponentType<P>>; bring: () => void; whenHere: () => Promise<unknown> }

/**
 * A part of the screen that is fetched when it is first drawn, inside a `Suspense`, or before that by `bring`. Once it is here it is drawn at
 * once, as if it had always been. What could not be fetched beforehand is asked for again when it is needed.
 */
export function fetched<P>(fetch: () => Promise<ComponentType<P>>): Fetched<P> {
  type Module = { default: ComponentType<P> }
  let here: Module | null = null
  let coming: Promise<Module> | null = null
  const load = () => (coming ??= fetch().then((Part) => (here = { default: Part })).finally(() => (coming = null)))
  const atOnce = (module: Module): PromiseLike<Module> => ({ then: (take) => (take?.(module), atOnce(module)) as never })
  return {
    // React looks at what is already here without waiting for the next turn, as a promise would make it.
    Part: lazy(() => (here ? atOnce(here) : load()) as Promise<Module>),
    bring: () => void (here ?? load().catch(() => null)),
    whenHere: async () => here ?? load(),
  }
}
