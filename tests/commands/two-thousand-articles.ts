import { listArticlesInput } from '@/lib/api/article/input'
import { listArticles } from '@/lib/views/article/list-articles'
import { makeWords } from '@/lib/commands/desk/make-words'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must } from '@/tests/support/desk'

/** How many articles `fillDesk` puts on the desk. */
export const articleCount = 2000

/** Fills the desk with articles, claims, reviews, verdicts, comments and people, some of the work Ada’s, and lets the database count them. */
export async function fillDesk(ada: Actor): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Article" ("id", "title", "language", "kind", "state", "createdById", "lastActivityAt")
    SELECT 'a' || n, CASE WHEN n % 10 = 0 THEN 'Rents up ' || n || '% in a_b\\c' ELSE 'Article ' || n END, 'en', 'external', (CASE WHEN n % 4 = 0 THEN 'draft' ELSE 'checking' END)::"ArticleState",
           'nobody', date_trunc('hour', now()) - interval '40 days' + (n / 70) * interval '1 hour'
    FROM generate_series(1, ${articleCount}::int) n`
  await db().$executeRaw`
    INSERT INTO "Revision" ("id", "articleId", "number", "text", "sha256", "blocks", "sentences", "createdById")
    SELECT 'r' || n, 'a' || n, 1, 'One. Two.', '', '[]', '[{"start": 0, "end": 4}, {"start": 5, "end": 9}]', 'nobody' FROM generate_series(1, ${articleCount}::int) n`
  await db()
    .$executeRaw`INSERT INTO "ClearedSentence" ("revisionId", "start", "byId") SELECT 'r' || n, 5, 'nobody' FROM generate_series(1, ${articleCount}::int) n`
  await db()
    .$executeRaw`INSERT INTO "Claim" ("id", "articleId", "quote", "createdById") SELECT 'c' || n, 'a' || (1 + n % ${articleCount}::int), 'x', 'nobody' FROM generate_series(1, 20000) n`
  await db()
    .$executeRaw`INSERT INTO "Span" ("id", "claimId", "revisionId", "ordinal", "start", "end", "exact", "prefix", "suffix") SELECT 's' || n, 'c' || n, 'r' || (1 + n % ${articleCount}::int), 0, 0, 3, 'One', '', '' FROM generate_series(1, 20000) n`
  await db()
    .$executeRaw`INSERT INTO "Review" ("id", "claimId", "reviewerId", "round", "submittedAt", "seal") SELECT 'w' || n, 'c' || n, CASE WHEN n % 300 = 0 THEN ${ada.id} ELSE 'nobody' END, 1, now(), '' FROM generate_series(3, 20000, 3) n`
  await db()
    .$executeRaw`INSERT INTO "Verdict" ("id", "claimId", "round", "attribution", "substance", "explanation", "method", "decidedById", "seal") SELECT 'v' || n, 'c' || n, 1, 'unknown', 'true', '', 'agreement', 'nobody', '' FROM generate_series(3, 20000, 3) n`
  await db()
    .$executeRaw`INSERT INTO "Comment" ("id", "articleId", "claimId", "authorId", "text") SELECT 'k' || n, 'a' || (1 + n % ${articleCount}::int), 'c' || n, 'nobody', 'x' FROM generate_series(1, 20000) n`
  await db()
    .$executeRaw`INSERT INTO "ArticleAccess" ("articleId", "personId", "addedById") SELECT 'a' || (1 + n % ${articleCount}::int), ${(await aPerson('reader')).id}, 'nobody' FROM generate_series(1, ${articleCount}::int) n`
  await db()
    .$executeRaw`INSERT INTO "Person" ("id", "email", "name", "role") SELECT 'p' || n, 'p' || n || '@desk.test', 'Person ' || n, 'reviewer' FROM generate_series(1, 3000) n`
  await db().$executeRaw`
    UPDATE "Article" SET "assigneeId" = CASE WHEN n % 100 = 7 THEN ${ada.id} WHEN n % 3 = 0 THEN 'p' || n END, "state" = CASE WHEN n % 40 = 1 THEN 'published' ELSE "state" END,
      "dueAt" = CASE WHEN n % 5 = 1 THEN date_trunc('hour', now()) + (n / 50 - 20) * interval '5 hours' END
    FROM (SELECT "id" AS "key", substr("id", 2)::int AS n FROM "Article") numbered WHERE "id" = "key"`
  await makeWords()
  await db().$executeRaw`VACUUM ANALYZE` // as a desk does by itself after so many changes
}

/** A page of the list of articles as that person sees it. */
export const listFor = async (person: Actor, asked: Record<string, unknown> = {}) =>
  must(await listArticles(person, listArticlesInput.parse(asked)))
