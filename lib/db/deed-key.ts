import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Db } from './client'

/** How long a key is remembered. */
const days = 1

/** A deed that is asked for under a key: by whom, what exactly, and the id of what it will make; `isOwnId` when the client chose that. */
export type KeyedDeed = Readonly<{
  who: string
  key: string
  endpoint: string
  digest: string
  madeId: string
  isOwnId: boolean
}>

/** What is known of a deed that was done under a key; `sealed` is what was told once. */
export type DoneDeed = Readonly<{ endpoint: string; digest: string; madeId: string; sealed: string | null }>

const asked = new AsyncLocalStorage<KeyedDeed>()

/** Does the work as a deed under that key: its transaction takes the key, and what it makes has the key's id. */
export const underKey = <T>(deed: KeyedDeed, work: () => Promise<T>): Promise<T> => asked.run(deed, work)

/** The deed under a key that is being done here, or nothing. */
export const keyedDeed = (): KeyedDeed | undefined => asked.getStore()

/** The id of the one thing that this deed makes: the client's own, or a new one. */
export const madeId = (): string => asked.getStore()?.madeId ?? randomUUID()

/**
 * Takes the key of this deed, in the transaction in which it is done; false when the deed was done under it before. Who asks in the same
 * moment waits here until the first is done or taken back.
 */
export async function takeKey(tx: Db): Promise<boolean> {
  const deed = asked.getStore()
  if (!deed) return true
  const taken = await tx.$executeRaw`
    INSERT INTO "DeedKey" ("who", "key", "endpoint", "digest", "madeId") VALUES (${deed.who}, ${deed.key}, ${deed.endpoint}, ${deed.digest}, ${deed.madeId})
    ON CONFLICT ("who", "key") DO UPDATE SET "endpoint" = excluded."endpoint", "digest" = excluded."digest", "madeId" = excluded."madeId", "sealed" = NULL, "at" = now()
    WHERE "DeedKey"."at" < now() - make_interval(days => ${days})`
  return taken === 1
}

/** Keeps with this deed's key what is told once; without a key nothing is kept. */
export async function keepSealed(db: Db, sealed: string): Promise<void> {
  const deed = asked.getStore()
  if (deed) await db.deedKey.updateMany({ where: { who: deed.who, key: deed.key }, data: { sealed } })
}

/** What was done for them under that key within the day, or null. */
export async function findDone(
  db: Db,
  { who, key }: Pick<KeyedDeed, 'who' | 'key'>,
): Promise<DoneDeed | null> {
  const [row] = await db.$queryRaw<DoneDeed[]>`
    SELECT "endpoint", "digest", "madeId", "sealed" FROM "DeedKey" WHERE "who" = ${who} AND "key" = ${key} AND "at" >= now() - make_interval(days => ${days})`
  return row ?? null
}

/** Forgets the keys that are older than a day. */
export async function sweepKeys(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM "DeedKey" WHERE "at" < now() - make_interval(days => ${days})`
}
