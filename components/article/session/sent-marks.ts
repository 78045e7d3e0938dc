import type { Wait } from '@/components/form/autosave-form'
import type { SaveState } from '@/components/form/save-state'
import { watched, type Watched } from '@/components/ui/watched'
import type { Answer, Problem } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'

/** How a claim stands that was marked here and that the desk has not answered for: on its way, tried again, or refused with a sentence. */
export type Sent = Readonly<{ state: 'on-its-way' } | { state: 'trying' | 'refused'; says: string }>

/** The marks that are on their way to the desk, by the ids that were made here. */
export type SentMarks = Readonly<{
  standing: Watched<ReadonlyMap<string, Sent>>
  /** Sends until the desk has taken it; answers the claim as it is there, or null when it was let go of. */
  send: (id: string, ask: () => Promise<Answer<Claim>>) => Promise<Claim | null>
  /** Asks again at once for what is tried, and anew for what was refused. */
  again: (id: string) => void
  /** Asks no more for what was refused, and goes on asking for the rest, since it may be there. */
  letGo: (id: string) => void
  /** Answers whether the claim is on the desk, when that is known; true for a claim that was not sent from here. */
  whenThere: (id: string) => Promise<boolean>
}>

/** What passes: nobody knows whether the deed was done, or the desk may do it a little later. */
const passing: readonly Problem['code'][] = ['unreachable', 'not-ready', 'failed', 'too-many']
const longestPause = 15_000

type Held = { sent: Sent; wake: () => void; isLeft: boolean; there: Promise<boolean> }

/** Waits so long, for ever where no time is named, or until somebody asks again. */
const rest = (mark: Held, wait: Wait, milliseconds?: number): Promise<void> =>
  new Promise((go) => {
    const end = milliseconds === undefined ? () => undefined : wait(milliseconds, () => mark.wake())
    mark.wake = () => {
      end()
      go()
    }
  })

/** Asks for one mark until the desk has taken it, and tells how it stands meanwhile; null when it was let go of. */
async function keepAsking(
  mark: Held,
  ask: () => Promise<Answer<Claim>>,
  turn: (sent: Sent) => void,
  wait: Wait,
): Promise<Claim | null> {
  for (let pause = 1000; ; pause = Math.min(2 * pause, longestPause)) {
    const answer = await ask()
    if (answer.ok) return answer.value
    const { code, message } = answer.problem
    const isPassing = passing.includes(code)
    if (!isPassing && mark.isLeft) return null
    turn({ state: isPassing ? 'trying' : 'refused', says: message })
    await rest(mark, wait, isPassing ? pause : undefined)
    if (!isPassing && mark.isLeft) return null
    turn({ state: 'on-its-way' })
  }
}

/** Makes the keeper of sent marks; a mark is asked for under its own id, so that asking again marks nothing twice. */
export function makeSentMarks(wait: Wait): SentMarks {
  const held = new Map<string, Held>()
  const standing = watched<ReadonlyMap<string, Sent>>(new Map())
  const tell = () => standing.put(new Map([...held].map(([id, { sent }]) => [id, sent])))
  return {
    standing,
    send: (id, ask) => {
      const mark: Held = {
        sent: { state: 'on-its-way' },
        wake: () => undefined,
        isLeft: false,
        there: Promise.resolve(false),
      }
      held.set(id, mark)
      tell()
      const turn = (sent: Sent) => {
        mark.sent = sent
        tell()
      }
      const coming = keepAsking(mark, ask, turn, wait).finally(() => {
        held.delete(id)
        tell()
      })
      mark.there = coming.then((claim) => claim !== null)
      return coming
    },
    again: (id) => held.get(id)?.wake(),
    letGo: (id) => {
      const mark = held.get(id)
      if (!mark) return
      mark.isLeft = true
      mark.wake()
    },
    whenThere: (id) => held.get(id)?.there ?? Promise.resolve(true),
  }
}

/** What is to be told of all of them, as of words that are saved. */
export function stateOfMarks(standing: ReadonlyMap<string, Sent>): SaveState {
  const all = [...standing.values()]
  const trouble = all.find((sent) => sent.state === 'refused') ?? all.find((sent) => sent.state === 'trying')
  if (trouble && trouble.state !== 'on-its-way')
    return { name: 'not-saved', why: trouble.says, trying: trouble.state === 'trying' }
  return { name: all.length > 0 ? 'saving' : 'nothing-yet' }
}

const isRead = (name: string): boolean => /^(read|list)/.test(name)

/**
 * The deeds of the desk, each of which waits for the marks that it names: what is read waits until they are there, what is written fails as
 * long as they are not, so that it is told and tried again.
 */
export function afterMarks<D extends object>(deeds: D, marks: SentMarks): D {
  type Deed = (takes: unknown) => Promise<Answer<unknown>>
  const known = new Map<string | symbol, Deed>()
  const notThere: Answer<never> = {
    ok: false,
    problem: { code: 'not-ready', message: 'The claim is not marked yet.' },
  }
  const wrap =
    (name: string, deed: Deed): Deed =>
    async (takes) => {
      const standing = marks.standing.now()
      // A mark does not wait for itself.
      const named = name === 'markClaim' ? (takes as { parent?: string }).parent : takes
      const words = standing.size === 0 || named === undefined ? '' : JSON.stringify(named)
      for (const [id, sent] of standing) {
        if (!words.includes(id)) continue
        if (sent.state !== 'on-its-way' && !isRead(name)) return notThere
        if (!(await marks.whenThere(id))) return notThere
      }
      return deed.call(deeds, takes)
    }
  return new Proxy(deeds, {
    get: (target, name) => {
      const deed = Reflect.get(target, name) as unknown
      if (typeof deed !== 'function' || typeof name === 'symbol') return deed
      const made = known.get(name) ?? wrap(name, deed as Deed)
      known.set(name, made)
      return made
    },
  })
}
