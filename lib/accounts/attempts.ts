import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'
import { secretHash } from './secrets'

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPrisma({
    storeClient: db(),
    tableName: 'rateLimit',
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  })

/** Five failures a minute for an account from one address, and a hundred in ten minutes for an account from anywhere. */
const limits = () => [limiter('sign-in-here', 5, 60), limiter('sign-in', 100, 600)] as const

/** Sixty failures a minute from one address, whatever the accounts. */
const fromAddress = () => limiter('sign-in-from', 60, 60)

/** Five failures a minute on a browser on which the account has signed in before: what others do elsewhere does not count there. */
const onDevice = () => limiter('sign-in-device', 5, 60)

/** Where this account has signed in within a month: there, guesses from elsewhere lock nobody out. */
const knownHere = () => limiter('known-here', 1, 30 * 24 * 3600)

/** Keys are hashes: the table holds no address and no name. */
const keys = (email: string, address: string) =>
  [secretHash(`${email} ${address}`), secretHash(email)] as const

/** Milliseconds to wait before the next try, or 0; the store's first row of a key can be made by another try in the same moment. */
async function consume(limit: RateLimiterPrisma, key: string, isAgain = false): Promise<number> {
  try {
    await limit.consume(key)
    return 0
  } catch (result) {
    if (result instanceof RateLimiterRes) return Math.max(1, result.msBeforeNext)
    if (isAgain) throw result
    return consume(limit, key, true)
  }
}

/** Counts a try to sign in on a browser on which this account is known, and only there; answers with the seconds to wait, or 0. */
export async function countKnownTry(email: string, device: string): Promise<number> {
  return Math.ceil((await consume(onDevice(), secretHash(`${email} ${device}`))) / 1000)
}

/** Counts a try to sign in by the address it comes from, whatever the account; answers with the seconds to wait, or 0. */
export async function countTryFrom(address: string): Promise<number> {
  return Math.ceil((await consume(fromAddress(), secretHash(address))) / 1000)
}

/** Forgets what was counted of a sign-in that succeeded, by its address or its browser. */
export async function forgiveTry(email: string, address: string, device: string | null): Promise<void> {
  if (device === null) await fromAddress().reward(secretHash(address))
  else await onDevice().delete(secretHash(`${email} ${device}`))
}

/** Counts a try before it is made, so that tries made at once are all counted; answers with the seconds to wait, or 0 when it may be made. */
export async function countTry(email: string, address: string): Promise<number> {
  const [here, anywhere] = keys(email, address)
  const [byAddress, byAccount] = limits()
  const [waitHere, waitAnywhere] = await Promise.all([consume(byAddress, here), consume(byAccount, anywhere)])
  const isKnown = waitAnywhere > 0 && (await knownHere().get(here)) !== null
  return Math.ceil(Math.max(waitHere, isKnown ? 0 : waitAnywhere) / 1000)
}

/** Ten codes an hour for an account from where it is known, and as many from all other places together. */
const codeLimit = () => limiter('code', 10, 3600)

/** The key of a person's codes: guesses from elsewhere do not use up the tries of the place where the person signs in. */
async function codeKey(email: string, address: string): Promise<string> {
  const [here, anywhere] = keys(email, address)
  return (await knownHere().get(here)) === null ? anywhere : here
}

/** Counts a code of the second factor before it is looked at; answers with the seconds to wait, or 0 when it may be tried. */
export async function countCodeTry(email: string, address: string): Promise<number> {
  return Math.ceil((await consume(codeLimit(), await codeKey(email, address))) / 1000)
}

/** Forgets the wrong codes of this account from this address after a right one. */
export async function forgetCodeTries(email: string, address: string): Promise<void> {
  await codeLimit().delete(await codeKey(email, address))
}

/** Whether a link to reset the password of this address may be asked for: three times in a quarter of an hour, so that nobody's letter box is filled. */
export async function mayAskForReset(email: string): Promise<boolean> {
  return (await consume(limiter('reset', 3, 15 * 60), secretHash(email))) === 0
}

/** Forgets the failures of this account from this address after the right password, and remembers the address. */
export async function forgetTries(email: string, address: string): Promise<void> {
  const [here, anywhere] = keys(email, address)
  const [byAddress, byAccount] = limits()
  const known = knownHere()
  await Promise.all([byAddress.delete(here), byAccount.reward(anywhere), known.set(here, 1, known.duration)])
}

/** Counts a file that a person begins to upload: a hundred in ten minutes; answers with the seconds to wait, or 0 when it may be uploaded. */
export async function countUpload(personId: string): Promise<number> {
  return Math.ceil((await consume(limiter('upload', 100, 600), secretHash(personId))) / 1000)
}

/** Counts a page that a person wants fetched: sixty in ten minutes; answers with the seconds to wait, or 0 when it may be fetched. */
export async function countFetch(personId: string): Promise<number> {
  return Math.ceil((await consume(limiter('fetch', 60, 600), secretHash(personId))) / 1000)
}
