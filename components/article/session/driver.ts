import type { Ask, Move } from './asks'
import type { Session } from './session'

/** Makes a move of the session as it is then. */
type Run = (move: (session: Session) => Move) => void
type Named<N extends Ask['name']> = Ask & Readonly<{ name: N }>

/** The world outside a session: what it asks for is done here; where something answers, `answer` takes it in. */
export type Effects = Readonly<{
  [N in Ask['name']]: (ask: Named<N>, answer: Run) => void
}>

const perform = (world: Effects, ask: Ask, run: Run): void =>
  (world[ask.name] as (ask: Ask, answer: Run) => void)(ask, run)

/** Holds a session, does what it asks, and tells who listens when it has changed. */
export type Driver = Readonly<{
  /** The session as the page came with it: parts of the page that wake up late were drawn from it. */
  begun: Session
  now: () => Session
  listen: (heard: () => void) => () => void
  /** Makes a move; its asks are done in order, and before this returns. */
  run: Run
  /** Asks this world from now on. */
  connect: (effects: Effects) => void
}>

/** Makes the driver of one screen; it is connected before its first move. */
export function makeDriver(first: Session): Driver {
  let session = first
  let world: Effects | null = null
  const listeners = new Set<() => void>()
  const run: Run = (move) => {
    const next = move(session)
    if (next.session !== session) {
      session = next.session
      for (const heard of [...listeners]) heard()
    }
    for (const ask of next.asks) if (world) perform(world, ask, run)
  }
  return {
    begun: first,
    now: () => session,
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    run,
    connect: (effects) => void (world = effects),
  }
}
