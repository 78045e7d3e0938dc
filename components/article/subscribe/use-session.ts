import {
  createContext,
  startTransition,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Driver } from '@/components/article/session/driver'
import type { Session } from '@/components/article/session/session'

const Context = createContext<Driver | null>(null)

/** Gives a screen's session to all that is drawn in it. */
export const SessionProvider = Context.Provider

/** The session's driver of the screen that this is drawn in. */
export function useDriver(): Driver {
  const driver = useContext(Context)
  if (!driver) throw new Error('This is drawn outside of an article’s screen.')
  return driver
}

const never = () => () => undefined

let isLater = false

/** Makes a move of the driver's session that is drawn while nothing more urgent is to be done: what is read again must not hold up a key. */
export function runLater({ run }: Driver, move: Parameters<Driver['run']>[0]): void {
  isLater = true
  try {
    run(move)
  } finally {
    isLater = false
  }
}

/**
 * What `select` finds in the session, drawn anew when that is another. It looks at nothing but the session, and gives the very same as long
 * as nothing changed.
 */
export function useSession<T>(select: (session: Session) => T): T {
  const { begun, now, listen } = useDriver()
  const [{ look, asOfNow, asBegun }] = useState(() => {
    let known: { value: T } | undefined
    return {
      look: select,
      asOfNow: () => (known ??= { value: select(now()) }).value,
      asBegun: () => select(begun),
    }
  })
  // A part of the page that React takes over late begins as the server drew it.
  const first = useSyncExternalStore(never, asOfNow, asBegun)
  const [selected, put] = useState(() => first)
  useLayoutEffect(() => {
    let told = first
    const hear = () => {
      const next = look(now())
      if (next === told) return
      told = next
      if (isLater) startTransition(() => put(() => next))
      else put(() => next)
    }
    hear()
    return listen(hear)
  }, [listen, now, look, first])
  return selected
}

/** What the screen is drawn from, drawn anew with every other reading of it. */
export const useReading = (): Session['reading'] => useSession(({ reading }) => reading)
