import { createHash, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { chainedForm } from '@/lib/domain/activity'

const row = {
  counter: `UPDATE "Article" SET "lastSeq" = "lastSeq" + 1, "lastActivityAt" = $2 WHERE "id" = $1
    RETURNING "lastSeq" AS "seq", "lastHash" AS "previousHash", "createdById" AS "actor", "currentRevision" AS "revision"`,
  claim: `INSERT INTO "Claim" ("id", "articleId", "quote", "kind", "createdAt", "createdById", "lastSeq") VALUES ($1, $2, $3, 'assertion', $4, $5, $6)`,
  span: `INSERT INTO "Span" ("id", "claimId", "revisionId", "ordinal", "start", "end", "exact", "prefix", "suffix")
    SELECT $1, $2, "id", 0, $4, $5, $6, $7, $8 FROM "Revision" WHERE "articleId" = $3 AND "number" = $9`,
  activity: `INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
  chain: `UPDATE "Article" SET "lastHash" = $2 WHERE "id" = $1`,
  bell: `SELECT pg_notify('tickmark_activity', $1)`,
}

type Counter = { seq: number; previousHash: string; actor: string; revision: number }

/** Writes the rows of one new claim as somebody at a SQL prompt would: one transaction, one statement after the other. */
export async function saveByHand(client: Client, articleId: string, number: number): Promise<void> {
  const at = new Date()
  const claimId = randomUUID()
  const quote = `Forty letters of the text, number ${number}`
  await client.query('BEGIN')
  const { rows } = await client.query<Counter>(row.counter, [articleId, at])
  const { seq, previousHash, actor, revision } = rows[0]!
  const hash = createHash('sha256')
    .update(
      chainedForm(articleId, {
        seq,
        at: at.toISOString(),
        actor,
        kind: 'claim-marked',
        subject: claimId,
        previousHash,
      }),
    )
    .digest('hex')
  await client.query(row.claim, [claimId, articleId, quote, at, actor, seq])
  await client.query(row.span, [
    randomUUID(),
    claimId,
    articleId,
    number,
    number + 40,
    quote,
    'x'.repeat(32),
    'y'.repeat(32),
    revision,
  ])
  await client.query(row.activity, [articleId, seq, at, actor, 'claim-marked', claimId, hash, previousHash])
  await client.query(row.chain, [articleId, hash])
  await client.query(row.bell, [JSON.stringify({ articleId, seq })])
  await client.query('COMMIT')
}
