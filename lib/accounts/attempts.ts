import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'
import { secretHash } from './secrets'

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix, points, duration, clearExpiredByTimeout: false })

/** Five failures a minute for an account from one address, and a hundred in ten minutes for an account from anywhere. */
const limits = () => [limiter('sign-in-here', 5, 60), limiter('sign-in', 100, 600)] as const

const keys = (email: string, address: string) => [secretHash(`${email} ${address}`), secretHash(email)] as const

/** Seconds to wait before the next try counts, or 0. Keys are hashes: the table holds no address and no name. */
export async function secondsToWait(email: string, address: string): Promise<number> {
  const [here, anywhere] = keys(email, address)
  const [byAddress, byAccount] = limits()
  const states = await Promise.all([byAddress.get(here), byAccount.get(anywhere)])
  const full = states.filter((state, at): state is RateLimiterRes => state !== null && state.consumedPoints >= [byAddress, byAccount][at]!.points)
  return Math.ceil(Math.max(0, ...full.map((state) => state.msBeforeNext)) / 1000)
}

/** Counts one failed sign-in. */
export async function countFailure(email: string, address: string): Promise<void> {
  const found = keys(email, address)
  await Promise.all(limits().map((limit, at) => limit.penalty(found[at]!)))
}

/** Forgets the failures of this account from this address after the right passphrase. */
export async function forgetFailures(email: string, address: string): Promise<void> {
  await limits()[0].delete(keys(email, address)[0])
}
