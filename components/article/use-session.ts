import { createContext, useContext, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { makeDriver, type Driver, type Effects } from './session/driver'
import type { Reading, Session } from './session/session'

const Context = createContext<Driver | null>(null)

/** Gives a screen's session to all that is drawn in it. */
export const SessionProvider = Context.Provider

/** The session's driver of the screen that this is drawn in. */
export function useDriver(): Driver {
  const driver = useContext(Context)
  if (!driver) throw new Error('This is drawn outside of an article’s screen.')
  return driver
}

/** What `select` finds in the session, drawn anew when that is another; it must give the very same as long as nothing changed. */
export function useSessionOf<T>({ listen, now }: Driver, select: (session: Session) => T): T {
  const selected = () => select(now())
  return useSyncExternalStore(listen, selected, selected)
}

/** The same in a part of the screen. */
export const useSession = <T>(select: (session: Session) => T): T => useSessionOf(useDriver(), select)

/** The driver of a new screen's session, which knows what the screen knows. */
export function useNewDriver(reading: Reading): Driver {
  const [driver] = useState(() => makeDriver(reading))
  useLayoutEffect(() => driver.know(reading), [driver, reading])
  return driver
}

/** Lets a session ask the world as it is by now. */
export function useWorld(driver: Driver, effects: Effects): void {
  useLayoutEffect(() => driver.connect(effects), [driver, effects])
}
