import 'server-only'
import { Prisma } from './generated/client'

/** The ids of the claims that are somebody's work: given to that person, or to nobody in an article that is. */
export const workOf = (personId: string): Prisma.Sql => Prisma.sql`
  SELECT own."id" FROM "Claim" own WHERE own."assigneeId" = ${personId}
  UNION ALL SELECT own."id" FROM "Article" held JOIN "Claim" own ON own."articleId" = held."id" AND own."assigneeId" IS NULL WHERE held."assigneeId" = ${personId}`
