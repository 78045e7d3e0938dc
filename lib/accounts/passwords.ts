import 'server-only'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default variant), 64 MiB, three passes, one lane: RFC 9106's second recommendation. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

/** So many at once, 64 MiB each; one processor is always left for whoever reads. */
export const mostAtOnce = Math.max(1, Math.min(4, availableParallelism() - 1))

/** So many wait for their turn, a few seconds at most; who comes then is to come back. */
export const mostWaiting = 16

/** There is too much to do now: whoever asks is to come back in a moment. */
export class TooBusy extends Error {
  readonly code = 'TOO_BUSY'
}

type Turn = Readonly<{ go: () => void; giveWay: () => void; isKnown: boolean }>

let running = 0
const waiting: Turn[] = []

/** Waits for a turn: whoever is known goes before all strangers, and takes a stranger's place when there is none left. */
function turn(isKnown: boolean): Promise<void> {
  if (waiting.length >= mostWaiting) {
    const last = isKnown ? waiting.findLastIndex((each) => !each.isKnown) : -1
    if (last < 0) throw new TooBusy('too much to do')
    waiting.splice(last, 1)[0]!.giveWay()
  }
  return new Promise((go, fail) => {
    const behind = isKnown ? waiting.findIndex((each) => !each.isKnown) : -1
    waiting.splice(behind < 0 ? waiting.length : behind, 0, {
      go,
      giveWay: () => fail(new TooBusy('too much to do')),
      isKnown,
    })
  })
}

async function inTurn<T>(isKnown: boolean, work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await turn(isKnown)
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next.go()
    else running--
  }
}

/** The password's hash in PHC string form, with its own salt; only who is signed in or holds a link sets one. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(true, () => hash(password.normalize('NFKC'), cost))

let dummy: Promise<string> | undefined

/**
 * Whether the password fits the hash; without a hash it takes as long and answers no. A stranger, who is not known here, waits behind all
 * others, and throws `TooBusy` when too many wait.
 */
export async function isPassword(password: string, stored: string | null, isKnown = true): Promise<boolean> {
  dummy ??= hashPassword('nobody signs in with this')
  const against = stored ?? (await dummy)
  const fits = await inTurn(isKnown, () => verify(against, password.normalize('NFKC')))
  return fits && stored !== null
}
