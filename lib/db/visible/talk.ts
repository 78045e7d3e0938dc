import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Comments that are read: those that are not deleted, and deleted ones that hold a thread together. */
export const standing = {
  OR: [{ deletedAt: null }, { replies: { some: { deletedAt: null } } }],
} satisfies Prisma.CommentWhereInput

/** The heads of threads that wait for somebody to resolve them. */
export const openThreads = {
  replyToId: null,
  resolvedAt: null,
  ...standing,
} satisfies Prisma.CommentWhereInput

/** The comments whose words are still there. */
export const undeleted = { deletedAt: null } satisfies Prisma.CommentWhereInput

/** Whether the words of a comment, on a table named `said`, are still there. */
export const undeletedSql = Prisma.sql`said."deletedAt" IS NULL`
