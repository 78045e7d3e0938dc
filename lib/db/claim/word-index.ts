import 'server-only'
import type { Db } from '@/lib/db/client'
import { countingEvidenceSql } from '@/lib/db/evidence/counting-evidence'
import { Prisma } from '@/lib/db/generated/client'
import { nameColumnsOf } from '@/lib/db/source/name-source'
import { submittedSql } from '@/lib/db/visible/reviews'
import { lexemes, lineOf } from '@/lib/words/lexemes'

/** PostgreSQL counts no place beyond this one, and holds no more than a megabyte of words. */
const lastPlace = 16383
const mostBytes = 400_000

/** The words of some texts as a `tsvector` of PostgreSQL; of very long texts the first. */
export function tsvectorOf(texts: readonly (string | null)[]): string {
  const entries: string[] = []
  let bytes = 0
  for (const { lexeme, at } of lexemes(texts.filter((text) => text !== null))) {
    bytes += Buffer.byteLength(lexeme)
    if (bytes > mostBytes) break
    entries.push(`'${lexeme}':${Math.min(at, lastPlace)}`)
  }
  return entries.join(' ')
}

type Wordless = Readonly<{
  id: string
  blindRound: number | null
  own: (string | null)[]
  evidence: (string | null)[][]
  reviews: { round: number; words: string[] }[]
  verdicts: (string | null)[][]
}>

const mostAtOnce = 200

/** A claim's quote counts as far as here. */
const longestQuote = 100_000

function readWordless(tx: Db, which: Prisma.Sql): Promise<Wordless[]> {
  return tx.$queryRaw`
    SELECT claim."id", claim."blindRound", ARRAY[left(claim."quote", ${longestQuote}::int), claim."claimReviewed", claim."claimantName", claim."claimantDescription"] AS "own",
      coalesce((SELECT jsonb_agg(jsonb_build_array(evidence."title", source."name", evidence."excerpt", evidence."url", other."name") ||
          (SELECT coalesce(jsonb_agg(noted."value" ORDER BY noted."key"), '[]') FROM jsonb_each(evidence."details") noted WHERE noted."key" NOT IN ('when', 'how', 'read-back')) ORDER BY evidence."addedAt", evidence."id")
        FROM "Evidence" evidence LEFT JOIN "Source" source ON source."id" = evidence."sourceId" LEFT JOIN "Source" other ON other."id" = source."mergedIntoId"
        WHERE evidence."claimId" = claim."id" AND ${countingEvidenceSql}), '[]') AS "evidence",
      coalesce((SELECT jsonb_agg(jsonb_build_object('round', review."round", 'words', jsonb_build_array(review."reasoning", review."wouldChange")) ORDER BY review."submittedAt", review."id")
        FROM "Review" review WHERE review."claimId" = claim."id" AND ${submittedSql('review')}), '[]') AS "reviews",
      coalesce((SELECT jsonb_agg(jsonb_build_array(verdict."explanation", verdict."reason") ORDER BY verdict."decidedAt", verdict."id")
        FROM "Verdict" verdict WHERE verdict."claimId" = claim."id" AND verdict."status" IN ('current', 'stale')), '[]') AS "verdicts"
    FROM "Claim" claim WHERE claim."words" IS NULL AND ${which} ORDER BY claim."id" LIMIT ${mostAtOnce} FOR NO KEY UPDATE OF claim SKIP LOCKED`
}

/** What everybody finds a claim by, and what only those do who may look into its open blind round. */
function wordsOfClaim({
  own,
  evidence,
  reviews,
  verdicts,
  blindRound,
}: Wordless): Readonly<{ words: string; closedWords: string | null }> {
  const isClosed = ({ round }: { round: number }): boolean => round === blindRound
  const open = reviews.filter((review) => !isClosed(review)).flatMap(({ words }) => words)
  const closed = reviews.filter(isClosed).flatMap(({ words }) => words)
  return {
    words: tsvectorOf([...own, ...evidence.flat(), ...open, ...verdicts.flat()]),
    closedWords: closed.length > 0 ? tsvectorOf(closed) : null,
  }
}

/** The words that a claim is found by as it is marked: its quote, its wording, and who made it with what is said of them. */
export function wordsOfMarked([quote, ...others]: readonly [string, ...(string | null)[]]): string {
  const counted = quote.length > longestQuote ? [...quote].slice(0, longestQuote).join('') : quote
  return tsvectorOf([counted, ...others])
}

/** Makes the words of the first claims that have none; tells how many those were. */
async function writeWords(tx: Db, which: Prisma.Sql): Promise<number> {
  const claims = await readWordless(tx, which)
  if (claims.length === 0) return 0
  const made = claims.map(wordsOfClaim)
  await tx.$executeRaw`
    UPDATE "Claim" claim SET "words" = made."words"::tsvector, "closedWords" = made."closedWords"::tsvector
    FROM unnest(${claims.map(({ id }) => id)}::text[], ${made.map(({ words }) => words)}::text[], ${made.map(({ closedWords }) => closedWords)}::text[]) made("id", "words", "closedWords") WHERE claim."id" = made."id"`
  return claims.length
}

/** Makes the words of those claims of an article whose words, evidence or reviews a deed has changed; the last thing that the deed does. */
export async function writeWordsOf(tx: Db, articleId: string): Promise<void> {
  while ((await writeWords(tx, Prisma.sql`claim."articleId" = ${articleId}`)) === mostAtOnce);
}

/** The words of a title as they are looked for. */
export const titleWordsOf = (title: string): string => lineOf([title])

/** Makes what some sources are compared and found by that have none yet; tells how many those were. */
async function writeNames(tx: Db): Promise<number> {
  const sources = await tx.$queryRaw<
    { id: string; name: string }[]
  >`SELECT "id", "name" FROM "Source" WHERE "nameKey" IS NULL ORDER BY "id" LIMIT ${mostAtOnce} FOR NO KEY UPDATE SKIP LOCKED`
  if (sources.length === 0) return 0
  const made = JSON.stringify(sources.map(({ id, name }) => ({ id, ...nameColumnsOf(name) })))
  await tx.$executeRaw`
    UPDATE "Source" source SET "nameKey" = made."nameKey", "nameWords" = made."nameWords"
    FROM jsonb_to_recordset(${made}::jsonb) AS made("id" text, "nameKey" text, "nameWords" text) WHERE source."id" = made."id"`
  return sources.length
}

/** Makes the words of some claims, titles and sources that have none yet, in one transaction; tells how many. Others may do the same at the same time. */
export async function writeMissingWords(tx: Db): Promise<number> {
  const claims = await writeWords(tx, Prisma.sql`true`)
  const articles = await tx.$queryRaw<
    { id: string; title: string }[]
  >`SELECT "id", "title" FROM "Article" WHERE "titleWords" IS NULL ORDER BY "id" LIMIT ${mostAtOnce} FOR NO KEY UPDATE SKIP LOCKED`
  if (articles.length > 0) {
    await tx.$executeRaw`
      UPDATE "Article" article SET "titleWords" = made."words" FROM unnest(${articles.map(({ id }) => id)}::text[], ${articles.map(({ title }) => titleWordsOf(title))}::text[]) made("id", "words")
      WHERE article."id" = made."id"`
  }
  return claims + articles.length + (await writeNames(tx))
}
