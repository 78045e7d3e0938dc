import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Verdict } from '@/lib/domain/review'
import type { SealChange } from '@/lib/domain/what-changed'
import { toVerdict, verdictColumns } from './verdict-row'

/** One page of the verdicts of a claim, the newest first, each with the form that was sealed. */
export async function listVerdictPage(
  db: Db,
  claimId: string,
  page: { limit: number; before?: { at: Date; id: string } },
): Promise<(Verdict & { id: string; sealedForm: string | null })[]> {
  const { limit, before } = page
  const rows = await db.verdict.findMany({
    where: {
      claimId,
      status: { not: 'retracted' },
      ...(before
        ? { OR: [{ decidedAt: { lt: before.at } }, { decidedAt: before.at, id: { gt: before.id } }] }
        : {}),
    },
    select: { ...verdictColumns, id: true, sealedForm: true },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(({ id, sealedForm, ...row }) => ({ ...toVerdict(row), id, sealedForm }))
}

/** One page of the claims of an article whose verdicts are stale, as everybody may know, in the order they were made. */
export function listStalePage(
  db: Db,
  articleId: string,
  page: { limit: number; after?: { at: Date; id: string } },
): Promise<{ id: string; createdAt: Date }[]> {
  const { limit, after } = page
  return db.claim.findMany({
    where: {
      articleId,
      state: 'stale',
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
}

/** What the stale verdict of each of these claims was sealed to, by the claim's id, where that was kept. */
export async function readStaleForms(
  db: Db,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.verdict.findMany({
    where: { claimId: { in: [...claimIds] }, status: 'stale' },
    select: { claimId: true, sealedForm: true },
    orderBy: { decidedAt: 'asc' },
  })
  return new Map(rows.map(({ claimId, sealedForm }) => [claimId, sealedForm]))
}

/** What each of these reviews was last given or confirmed for, by its id, of those of which that was kept. */
export async function readSealedForms(
  db: Db,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await db.review.findMany({
    where: { id: { in: [...reviewIds] } },
    select: {
      id: true,
      sealedForm: true,
      confirmations: { select: { sealedForm: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  return new Map(
    rows.flatMap(({ id, sealedForm, confirmations: [last] }) => {
      const form = last?.sealedForm ?? sealedForm
      return form === null ? [] : [[id, form] as const]
    }),
  )
}

/** The same changes with names in the place of sources' ids. */
export async function nameSources(db: Db, changes: readonly SealChange[]): Promise<SealChange[]> {
  const ids = changes.flatMap(({ field, then, now }) =>
    field === 'source' ? [then, now].filter((id) => id !== null) : [],
  )
  const sources =
    ids.length > 0
      ? await db.source.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      : []
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return changes.map((change) =>
    change.field === 'source' ? { ...change, then: named(change.then), now: named(change.now) } : change,
  )
}
