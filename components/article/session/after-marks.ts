import type { Answer } from '@/lib/api/contract'
import type { Driver } from './driver'

/** Answers whether a claim that was marked here is on the desk, once that is known. */
function whenThere({ now, listen }: Driver, id: string): Promise<boolean> {
  return new Promise((tell) => {
    const stop = listen(look)
    function look() {
      if (now().sent.has(id)) return
      stop()
      tell(now().known.claims.has(id))
    }
  })
}

const isRead = (name: string): boolean => /^(read|list)/.test(name)

type Deed = (takes: unknown) => Promise<Answer<unknown>>
const notThere: Answer<never> = {
  ok: false,
  problem: { code: 'not-ready', message: 'The claim is not marked yet.' },
}

/** A deed of the desk that waits for the marks which it names. */
const afterNamed =
  (driver: Driver, name: string, deed: Deed): Deed =>
  async (takes) => {
    const { sent: marks } = driver.now()
    // A mark does not wait for itself.
    const named = name === 'markClaim' ? (takes as { parent?: string }).parent : takes
    const words = marks.size === 0 || named === undefined ? '' : JSON.stringify(named)
    for (const [id, { sent }] of marks) {
      if (!words.includes(id)) continue
      if (sent.state !== 'on-its-way' && !isRead(name)) return notThere
      if (driver.now().sent.has(id) && !(await whenThere(driver, id))) return notThere
    }
    return deed(takes)
  }

/**
 * The deeds of the desk, each of which waits for the marks that it names: what is read waits until they are there, what is written fails as
 * long as they are not, so that it is told and tried again.
 */
export function afterMarks<D extends object>(deeds: D, driver: Driver): D {
  const known = new Map<string | symbol, Deed>()
  return new Proxy(deeds, {
    get: (target, name) => {
      const deed = Reflect.get(target, name) as unknown
      if (typeof deed !== 'function' || typeof name === 'symbol') return deed
      const made = known.get(name) ?? afterNamed(driver, name, deed.bind(deeds) as Deed)
      known.set(name, made)
      return made
    },
  })
}
