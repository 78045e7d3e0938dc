import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { askJson } from './asking'
import { madeArticle } from './made-article'
import { madeClaims, type Blank } from './made-claims'

/** Somebody signed in: where, and with which cookie. */
export type Visitor = Readonly<{ origin: string; cookie: string }>

/** The API as that visitor uses it from a script. */
export function api<T>({ origin, cookie }: Visitor, method: string, path: string, body?: object): Promise<T> {
  return askJson<T>(`${origin}/api/v1${path}`, { method, headers: { Cookie: cookie }, body })
}

/** An article of about that many words, put on the desk. */
export function fillArticle(visitor: Visitor, words: number, title: string): Promise<ArticleView> {
  return api<ArticleView>(visitor, 'POST', '/articles', {
    title,
    text: madeArticle(words),
    fileName: 'made.md',
    language: 'en',
    kind: 'external',
  })
}

/** Puts rows in by one statement; columns that they do not name keep their defaults. */
async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
    .map((name) => `"${name}"`)
    .join(', ')
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  )
}

/** Puts that many claims on the article, straight into the database in one transaction: as many by the API would take minutes. Their evidence is of these sources, or of new ones. */
export async function fillClaims(
  client: Client,
  article: ArticleView,
  count: number,
  sourceIds?: readonly string[],
): Promise<void> {
  const { rows } = await client.query<Blank>(
    `SELECT a."id" AS "articleId", r."id" AS "revisionId", r."text", r."sentences", a."createdById" AS "personId", a."lastSeq", a."lastHash"
     FROM "Article" a JOIN "Revision" r ON r."articleId" = a."id" AND r."number" = 1 WHERE a."id" = $1`,
    [article.id],
  )
  const sources = Array.from({ length: sourceIds ? 0 : 20 }, () => ({
    id: randomUUID(),
    name: `Made source ${randomUUID()}`,
  }))
  const { tables, lastSeq, lastHash } = madeClaims(rows[0]!, sourceIds ?? sources.map(({ id }) => id), count)
  await client.query('BEGIN')
  for (const [table, made] of [['Source', sources], ...tables] as const) await insert(client, table, made)
  await client.query(
    `UPDATE "Article" SET "lastSeq" = $2, "lastHash" = $3, "state" = 'checking' WHERE "id" = $1`,
    [article.id, lastSeq, lastHash],
  )
  await client.query('COMMIT')
  await client.query('ANALYZE')
}

/** What was put into the database has to be what the desk itself would have written: a verdict that is looked at again must still hold. */
export async function refuseFalseSeals(visitor: Visitor, claims: readonly Claim[]): Promise<void> {
  const decided = claims.find((claim) => claim.verdict !== null && claim.evidence.length > 0)!
  const { id, version, claimReviewed } = decided
  const { verdict } = await api<Claim>(visitor, 'PATCH', `/claims/${id}`, { version, claimReviewed })
  if (verdict?.status !== 'current')
    throw new Error('The made verdicts are not sealed as the desk seals them.')
}

/** Every claim of the article as it now is. */
export async function listClaims(visitor: Visitor, articleId: string): Promise<Claim[]> {
  const claims: Claim[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ limit: '200', ...(cursor ? { cursor } : {}) })
    const page: { items: Claim[]; next: string | null } = await api(
      visitor,
      'GET',
      `/articles/${articleId}/claims?${query}`,
    )
    claims.push(...page.items)
    cursor = page.next
  }
  return claims
}
