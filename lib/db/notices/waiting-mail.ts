import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isOpenSql } from '@/lib/db/queue/assigned-work'
import { presentSql, visibleToSql } from '@/lib/db/visible/articles'
import type { PersonName } from '@/lib/domain/comment'
import type { NoticeView, NoticeKind } from '@/lib/domain/notice'
import { isNoticeSettled, notify, type Wanted } from './notices'

/** Somebody for whom mail waits, and what is to be told in it. */
export type Waiting = Readonly<{
  person: PersonName & { email: string }
  notices: readonly Pick<NoticeView, 'id' | 'kind' | 'articleId' | 'claimId' | 'commentId'>[]
}>

type Wish = { kinds: readonly NoticeKind[]; before: Date; but: readonly string[] }

/** Notices on a table named `notice` that are still to be mailed, of people and articles on tables of those names. */
const unmailed = ({ kinds, before }: Wish): Prisma.Sql => Prisma.sql`
  notice."mailedAt" IS NULL AND notice."kind" = ANY(${[...kinds]}) AND notice."at" < ${before} AND person."disabledAt" IS NULL AND ${visibleToSql(Prisma.sql`person."id"`)} AND NOT ${isNoticeSettled}`

const joined = Prisma.sql`"Notice" notice JOIN "Person" person ON person."id" = notice."personId" JOIN "Article" article ON article."id" = notice."articleId"`

/**
 * The next person for whom mail of these kinds waits, but for those named, with all that waits. Its notices are locked until the transaction ends,
 * and whoever looks meanwhile passes over them: two senders never take the same one.
 */
export async function takeWaiting(tx: Db, wish: Wish): Promise<Waiting | null> {
  const [person] = await tx.$queryRaw<Waiting['person'][]>`
    SELECT person."id", person."name", person."email" FROM ${joined} WHERE ${unmailed(wish)} AND person."id" <> ALL(${[...wish.but]})
    ORDER BY notice."at" LIMIT 1 FOR UPDATE OF notice SKIP LOCKED`
  if (!person) return null
  const notices = await tx.$queryRaw<Waiting['notices'][number][]>`
    SELECT notice."id", notice."kind", notice."articleId", notice."claimId", notice."commentId" FROM ${joined} WHERE ${unmailed(wish)} AND person."id" = ${person.id}
    ORDER BY notice."at" FOR UPDATE OF notice SKIP LOCKED`
  return { person, notices }
}

/** Notes that these notices are mailed, or are to be mailed no more. */
export async function markMailed(tx: Db, ids: readonly string[], at: Date): Promise<void> {
  await tx.notice.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: at } })
}

/** Gives up on mail that could not be sent in time, or that nobody wanted while this desk sent none. */
export async function giveUp(db: Db, kinds: readonly NoticeKind[], before: Date, at: Date): Promise<void> {
  await db.notice.updateMany({
    where: { mailedAt: null, kind: { in: [...kinds] }, at: { lt: before } },
    data: { mailedAt: at },
  })
}

/** Tells everybody once what is assigned to them and due within a day; of several processes one does it. */
export async function notifyDue(tx: Db, at: Date): Promise<void> {
  const tomorrow = new Date(at.getTime() + 24 * 3_600_000)
  const [lock] = await tx.$queryRaw<
    { isMine: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtext('tickmark due')) AS "isMine"`
  if (!lock?.isMine) return
  const due = await tx.$queryRaw<Omit<Wanted, 'kind' | 'by'>[]>`
    SELECT due.* FROM (
      SELECT article."assigneeId" AS "person", article."id" AS "articleId", NULL AS "claimId", article."dueAt" FROM "Article" article
      WHERE article."assigneeId" IS NOT NULL AND article."dueAt" > ${at} AND article."dueAt" <= ${tomorrow} AND ${presentSql} AND ${isOpenSql}
      UNION ALL
      SELECT claim."assigneeId", claim."articleId", claim."id", claim."dueAt" FROM "Claim" claim JOIN "Article" article ON article."id" = claim."articleId"
      WHERE claim."assigneeId" IS NOT NULL AND claim."dueAt" > ${at} AND claim."dueAt" <= ${tomorrow} AND claim."state" NOT IN ('agreed', 'adjudicated', 'dropped')
        AND ${presentSql} AND ${isOpenSql}) due
    WHERE NOT EXISTS (
      SELECT 1 FROM "Notice" told WHERE told."personId" = due."person" AND told."kind" = 'due' AND told."articleId" = due."articleId"
        AND told."claimId" IS NOT DISTINCT FROM due."claimId" AND told."at" > due."dueAt" - interval '1 day 1 hour')`
  await notify(
    tx,
    due.map(({ person, articleId, claimId }) => ({ person, articleId, claimId, kind: 'due', by: null })),
    at,
  )
}
