import 'server-only'
import type { Span } from '@/lib/anchor/span'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { snapshotChannel } from '@/lib/domain/channels'
import type { Hop } from '@/lib/domain/fetching'
import { normalAddress } from '@/lib/domain/normal-address'
import type { KeptAnswer, KeptPage, SnapshotFailure } from '@/lib/domain/snapshot'

/** Milliseconds for which a process that fetches is believed to be there. */
const lasts = 20_000

const leaseFrom = (at: Date): Date => new Date(at.getTime() + lasts)

type Begun = Readonly<{
  id: string
  articleId: string
  url: string
  fetchedById: string
  at: Date
  againOfId: string | null
  excerpt: Span | null
}>

/** Enters a page that is to be fetched. */
export async function insertSnapshot(tx: Db, { at, excerpt, ...begun }: Begun): Promise<void> {
  await tx.snapshot.create({
    data: {
      ...begun,
      addressNormalised: normalAddress(begun.url),
      askedAt: at,
      leaseUntil: leaseFrom(at),
      excerptStart: excerpt?.start ?? null,
      excerptEnd: excerpt?.end ?? null,
    },
    select: { id: true },
  })
}

/** Rings for those who have the article of this snapshot open, when the transaction is done. */
const rung = (update: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`WITH changed AS (${update} RETURNING "id", "articleId")
    SELECT pg_notify(${snapshotChannel}, "articleId" || ' ' || "id") FROM changed`

/** Notes how far a fetch has come. */
export async function noteProgress(db: Db, id: string, bytes: number, of: number | null): Promise<void> {
  await db.$executeRaw(
    rung(
      Prisma.sql`UPDATE "Snapshot" SET "gotBytes" = ${bytes}, "ofBytes" = ${of} WHERE "id" = ${id} AND "state" = 'fetching'`,
    ),
  )
}

/** Says that these are still being fetched. */
export async function keepLeases(db: Db, ids: readonly string[], at: Date): Promise<void> {
  await db.snapshot.updateMany({
    where: { id: { in: [...ids] }, state: 'fetching' },
    data: { leaseUntil: leaseFrom(at) },
  })
}

/** Ends those whose process is gone: the desk stopped while it fetched them. */
export async function sweepLeases(db: Db, at: Date): Promise<void> {
  await db.$executeRaw(
    rung(
      Prisma.sql`UPDATE "Snapshot" SET "state" = 'failed', "failure" = 'desk-stopped' WHERE "state" = 'fetching' AND "leaseUntil" < ${at}`,
    ),
  )
}

/** Ends a fetch that is cancelled; false when it had ended before. */
export async function setCancelled(tx: Db, id: string): Promise<boolean> {
  const changed = await tx.$executeRaw(
    rung(Prisma.sql`UPDATE "Snapshot" SET "state" = 'cancelled' WHERE "id" = ${id} AND "state" = 'fetching'`),
  )
  return changed > 0
}

/** Why a fetch failed and what had come. */
export type FailedFetch = Readonly<{ rule: SnapshotFailure; hops: readonly Hop[]; bytes: number }>

/** Ends a fetch that failed, unless it had ended before. */
export async function setFailed(db: Db, id: string, { rule, hops, bytes }: FailedFetch): Promise<void> {
  await db.$executeRaw(
    rung(
      Prisma.sql`UPDATE "Snapshot" SET "state" = 'failed', "failure" = ${rule}, "hops" = ${JSON.stringify(hops)}::jsonb, "gotBytes" = ${bytes} WHERE "id" = ${id} AND "state" = 'fetching'`,
    ),
  )
}

/** What a fetch brought. */
export type Brought = Readonly<{
  answer: KeptAnswer
  page: KeptPage | null
  hops: readonly Hop[]
  takenAt: Date
}>

/** Keeps what a fetch brought, in a transaction, unless it had ended before; from then on nothing of it changes. */
export async function setKept(tx: Db, id: string, { answer, page, hops, takenAt }: Brought): Promise<void> {
  const { headers, ...facts } = answer
  const { blocks, ...words } = page ?? { blocks: null }
  const json = (value: unknown) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue))
  const { count } = await tx.snapshot.updateMany({
    where: { id, state: 'fetching' },
    data: {
      ...facts,
      ...words,
      headers: json(headers),
      blocks: json(blocks),
      hops: [...hops],
      gotBytes: answer.bytes,
      takenAt,
      state: 'kept',
    },
  })
  if (count > 0)
    await tx.$executeRaw`SELECT pg_notify(${snapshotChannel}, "articleId" || ' ' || "id") FROM "Snapshot" WHERE "id" = ${id}`
}
