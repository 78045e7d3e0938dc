import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { openStates } from '@/lib/domain/article-state'

/** Whether an article, on a table named `article`, is being worked on; letter for letter as the index of deadlines has it. */
export const isOpenSql = Prisma.raw(
  `article."state" IN (${openStates.map((state) => `'${state}'`).join(', ')})`,
)

/** The ids of the claims that are somebody's work: given to that person, or to nobody in an article that is. */
export const assignedTo = (personId: string): Prisma.Sql => Prisma.sql`
  SELECT own."id" FROM "Claim" own WHERE own."assigneeId" = ${personId}
  UNION ALL SELECT own."id" FROM "Article" held JOIN "Claim" own ON own."articleId" = held."id" AND own."assigneeId" IS NULL WHERE held."assigneeId" = ${personId}`
