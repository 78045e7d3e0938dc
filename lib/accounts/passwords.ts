import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default variant), 64 MiB, three passes, one lane: RFC 9106's second recommendation. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

const mostAtOnce = 4
let running = 0
const waiting: (() => void)[] = []

/** Hashing takes 64 MiB each: no more than four at once, the others wait their turn. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((go) => waiting.push(go))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** The password's hash in PHC string form, with its own salt. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC'), cost))

let dummy: Promise<string> | undefined

/** Whether the password fits the hash; without a hash it takes as long and answers no. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hashPassword('nobody signs in with this')
  const against = stored ?? (await dummy)
  const fits = await inTurn(() => verify(against, password.normalize('NFKC')))
  return fits && stored !== null
}
