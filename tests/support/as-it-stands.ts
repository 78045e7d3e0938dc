import { Prisma } from '@/lib/db/generated/client'

/**
 * A statement of a test as it stands, for `$executeRaw` and `$queryRaw`: what differs in it is the name of a table, a trigger or a code, of which a tagged
 * template would make a parameter. There is nothing foreign in it.
 */
export const asItStands = (sql: string): Prisma.Sql => Prisma.raw(sql)
