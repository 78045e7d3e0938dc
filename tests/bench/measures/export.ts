import { Client } from 'pg'
import { ask } from '../asking'
import { median } from '../figures'
import type { Measure } from './surroundings'

/** All that the export tells of an article, built to JSON by PostgreSQL itself. */
const inOneQuery = `
SELECT json_build_object(
  'article', to_json(a),
  'revisions', (SELECT json_agg(r) FROM "Revision" r WHERE r."articleId" = a."id"),
  'claims', (SELECT json_agg(json_build_object(
    'claim', to_json(c),
    'spans', (SELECT json_agg(s ORDER BY s."ordinal") FROM "Span" s WHERE s."claimId" = c."id"),
    'reviews', (SELECT json_agg(v) FROM "Review" v WHERE v."claimId" = c."id" AND v."submittedAt" IS NOT NULL),
    'verdicts', (SELECT json_agg(d) FROM "Verdict" d WHERE d."claimId" = c."id"),
    'evidence', (SELECT json_agg(e) FROM "Evidence" e WHERE e."claimId" = c."id")) ORDER BY c."createdAt")
    FROM "Claim" c WHERE c."articleId" = a."id"),
  'sources', (SELECT json_agg(s) FROM "Source" s WHERE s."id" IN (SELECT e."sourceId" FROM "Evidence" e JOIN "Claim" c ON c."id" = e."claimId" WHERE c."articleId" = a."id")),
  'activity', (SELECT json_agg(l ORDER BY l."seq") FROM "Activity" l WHERE l."articleId" = a."id"))::text AS "whole"
FROM "Article" a WHERE a."id" = $1`

/** The JSON export of an article with 500 claims beside one query that builds the like. */
export const measureExport: Measure = async ({ visitor, databaseUrl, full, rounds }) => {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const ours: number[] = []
  const floor: number[] = []
  let bytes = { ours: 0, floor: 0 }
  const warmUp = 3
  for (let round = 0; round < rounds(30) + warmUp; round++) {
    const answer = await ask(`${visitor.origin}/api/v1/articles/${full.id}/export`, {
      headers: { Cookie: visitor.cookie },
    })
    if (answer.status !== 200) throw new Error(`The export was answered with ${answer.status}.`)
    const begun = performance.now()
    const { rows } = await client.query<{ whole: string }>(inOneQuery, [full.id])
    const spent = performance.now() - begun
    bytes = { ours: answer.body.byteLength, floor: Buffer.byteLength(rows[0]!.whole) }
    if (round >= warmUp) {
      ours.push(answer.lastByte)
      floor.push(spent)
    }
  }
  await client.end()
  const megabytesPerSecond = (size: number, spent: readonly number[]) => size / 1000 / median(spent)
  return {
    rows: [
      {
        measure: 'export',
        what: 'export of 500 claims, p50 (floor: one query with json_agg)',
        unit: 'ms',
        ours: median(ours),
        floor: median(floor),
      },
      {
        measure: 'export',
        what: '… throughput',
        unit: 'MB/s',
        ours: megabytesPerSecond(bytes.ours, ours),
        floor: megabytesPerSecond(bytes.floor, floor),
      },
    ],
    details: { bytes, ours, floor },
  }
}
