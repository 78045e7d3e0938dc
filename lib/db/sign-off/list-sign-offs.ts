import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { SignOff, SignedGate } from '@/lib/domain/sign-off'

const signOffColumns = {
  id: true,
  number: true,
  revision: true,
  sha256: true,
  gates: true,
  byId: true,
  at: true,
} as const

type Page = Readonly<{ limit?: number; before?: number }>

type SignOffRow = Prisma.SignOffGetPayload<{ select: typeof signOffColumns }>

const toSignOff = ({ byId, at, gates, ...row }: SignOffRow): SignOff => ({
  ...row,
  gates: gates as unknown as readonly SignedGate[],
  by: byId,
  at: at.toISOString(),
})

/** One sign-off of an article as whoever signed was answered, or null. */
export async function findSignOff(db: Db, articleId: string, id: string): Promise<SignOff | null> {
  const row = await db.signOff.findFirst({ where: { id, articleId }, select: signOffColumns })
  if (!row) return null
  const { id: _id, ...signed } = toSignOff(row)
  return signed
}

/** When an article was signed off last, or null. */
export async function newestSignOff(db: Db, articleId: string): Promise<string | null> {
  return (
    (
      await db.signOff.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { at: true } })
    )?.at.toISOString() ?? null
  )
}

/** One page of an article's sign-offs, the newest first, those before a number; the dossiers they keep are left out. */
export async function listSignOffPage(
  db: Db,
  articleId: string,
  { limit, before }: Page,
): Promise<SignOff[]> {
  const rows = await db.signOff.findMany({
    where: { articleId, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: limit,
    select: signOffColumns,
  })
  return rows.map(toSignOff)
}

/** The dossier that a sign-off keeps, as it was written then, or null. */
export function findFrozen(
  db: Db,
  articleId: string,
  number: number,
): Promise<{ dossier: string; at: Date } | null> {
  return db.signOff.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { dossier: true, at: true },
  })
}
