import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { namedToSql } from '@/lib/db/visible/articles'
import { presenceChannel } from '@/lib/domain/channels'

/** How long somebody counts as here after having been seen: a process that died takes its people with it. */
const lasts = 45_000

/** Notes that the person has the article open now, and rings when that is new. */
export async function notePresence(db: Db, articleId: string, personId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    WITH known AS (SELECT 1 FROM "Presence" WHERE "articleId" = ${articleId} AND "personId" = ${personId} AND "seenAt" > ${new Date(at.getTime() - lasts)}),
         noted AS (INSERT INTO "Presence" ("articleId", "personId", "seenAt") VALUES (${articleId}, ${personId}, ${at})
                   ON CONFLICT ("articleId", "personId") DO UPDATE SET "seenAt" = excluded."seenAt")
    SELECT pg_notify(${presenceChannel}, ${articleId}) WHERE NOT EXISTS (SELECT 1 FROM known)`
}

/** Notes that the person has left the article, and rings. */
export async function endPresence(db: Db, articleId: string, personId: string): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (DELETE FROM "Presence" WHERE "articleId" = ${articleId} AND "personId" = ${personId})
    SELECT pg_notify(${presenceChannel}, ${articleId})`
}

/** Who has the article open: people who can sign in and may see it, in the order of their names. */
export function listPresent(db: Db, articleId: string, at: Date): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw`
    SELECT person."id", person."name" FROM "Presence" presence JOIN "Person" person ON person."id" = presence."personId" JOIN "Article" article ON article."id" = presence."articleId"
    WHERE presence."articleId" = ${articleId} AND presence."seenAt" > ${new Date(at.getTime() - lasts)} AND person."disabledAt" IS NULL
      AND ${namedToSql(Prisma.sql`person."id"`)}
    ORDER BY person."name", person."id"`
}
