import 'server-only'
import type { Passage } from '@/lib/anchor/describe'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Claim, Claimant } from '@/lib/domain/claim'
import { ownColumns, toClaim } from './claim-row'
import { wordsOfMarked } from './word-index'

/** Writes down what fits these claims as they stand, in one statement. */
export async function writeSeals(
  tx: Db,
  claims: readonly { id: string; seals: readonly string[] }[],
): Promise<void> {
  if (claims.length === 0) return
  await tx.$executeRaw`
    UPDATE "Claim" SET "seals" = ARRAY(SELECT jsonb_array_elements_text(row."seals"))
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS row("id" text, "seals" jsonb) WHERE "Claim"."id" = row."id"`
}

/** A claim as it is marked; `seq` is the number of the entry that tells of it, and what is left out is empty. */
export type NewClaim = Readonly<{
  id: string
  articleId: string
  quote: string
  claimReviewed?: string | undefined
  kind: Claim['kind']
  claimantType?: Claimant['type'] | null
  claimantName?: string | null
  claimantDescription?: string | null
  claimDate?: string | null | undefined
  parentId?: string | null | undefined
  placedIn: number
  seq: number
  seals: readonly string[]
  createdAt: Date
  createdById: string
}>

const namesOfOwn = Prisma.raw(
  Object.keys(ownColumns)
    .map((name) => `"${name}"`)
    .join(', '),
)

/**
 * Stores a new claim with its spans in one revision, and with the words that it is found by, in one statement, and gives it as it will be
 * read; null where a claim has its id already.
 */
export async function insertClaim(
  tx: Db,
  claim: NewClaim,
  revision: { id: string; number: number },
  spans: readonly (Passage & { id: string })[],
): Promise<Claim | null> {
  const { claimReviewed = '', claimantType = null, claimantName = null, claimantDescription = null } = claim
  const words = wordsOfMarked([claim.quote, claimReviewed, claimantName, claimantDescription])
  const rows = JSON.stringify(spans.map((span, ordinal) => ({ ...span, ordinal })))
  const [row] = await tx.$queryRaw<Prisma.ClaimGetPayload<{ select: typeof ownColumns }>[]>`
    WITH marked AS (
      INSERT INTO "Claim" ("id", "articleId", "quote", "claimReviewed", "kind", "claimantType", "claimantName", "claimantDescription",
        "claimDate", "parentId", "placedIn", "lastSeq", "lastOpenSeq", "seals", "createdAt", "createdById", "words")
      VALUES (${claim.id}, ${claim.articleId}, ${claim.quote}, ${claimReviewed}, ${claim.kind}::"ClaimKind", ${claimantType}::"ClaimantType", ${claimantName}, ${claimantDescription},
        ${claim.claimDate ?? null}, ${claim.parentId ?? null}, ${claim.placedIn}, ${claim.seq}, ${claim.seq}, ${[...claim.seals]}, ${claim.createdAt}, ${claim.createdById}, ${words}::tsvector)
      ON CONFLICT ("id") DO NOTHING RETURNING ${namesOfOwn}),
    placed AS (
      INSERT INTO "Span" ("id", "claimId", "revisionId", "ordinal", "start", "end", "exact", "prefix", "suffix")
      SELECT row."id", marked."id", ${revision.id}, row."ordinal", row."start", row."end", row."exact", row."prefix", row."suffix"
      FROM marked, jsonb_to_recordset(${rows}::jsonb) AS row("id" text, "ordinal" int, "start" int, "end" int, "exact" text, "prefix" text, "suffix" text))
    SELECT * FROM marked`
  if (!row) return null
  const read = spans.map(({ id: _, ...span }) => ({ ...span, anchor: 'exact' as const, revision }))
  return toClaim(
    {
      ...row,
      spans: read,
      reviews: [],
      verdicts: [],
      evidence: [],
      statements: [],
      comments: [],
      rounds: [],
    },
    'desk',
  )
}
