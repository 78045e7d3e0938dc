import type { Client } from 'pg'

/** Words of the made claims are numbered by how common they are, as in a language: the word of rank 100 stands ten times as often as that of rank 1,000. */
export const ordinary = { from: 60, to: 1500 } as const

const vocabulary = 20_000
const wordsOfClaim = 18
const claimsOfArticle = 50

/** Puts that many claims on as many articles as they need, straight into the database; of each hundred articles one is closed to everybody. */
export async function fillManyClaims(client: Client, count: number): Promise<void> {
  const articles = Math.ceil(count / claimsOfArticle)
  await client.query(`SELECT setseed(0.5)`)
  await client.query(`SET maintenance_work_mem = '512MB'`)
  await client.query(`DROP INDEX "Claim_words_idx"`)
  await client.query(
    `INSERT INTO "Article" ("id", "title", "titleWords", "language", "kind", "state", "createdById", "restricted")
     SELECT 'many-' || n, 'Many ' || n, ' many ' || n || ' ', 'en', 'external', 'checking', 'nobody', n % 100 = 0 FROM generate_series(1, $1::int) n`,
    [articles],
  )
  await client.query(
    `INSERT INTO "Claim" ("id", "articleId", "quote", "words", "createdById", "createdAt")
     SELECT 'many-' || n, 'many-' || (1 + n % $2::int), made."quote", to_tsvector('simple', made."quote"), 'nobody', timestamptz '2020-01-01' + n * interval '2 minutes'
     FROM generate_series(1, $1::int) n CROSS JOIN LATERAL (
       SELECT string_agg('word' || floor($3::float ^ random())::int, ' ') AS "quote" FROM generate_series(1, ${wordsOfClaim}) WHERE n > 0) made`,
    [count, articles, vocabulary],
  )
  await client.query(`CREATE INDEX "Claim_words_idx" ON "Claim" USING GIN ("words")`)
  await client.query('VACUUM ANALYZE "Claim"')
  await client.query('ANALYZE "Article"')
}
