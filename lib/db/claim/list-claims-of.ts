import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Eyes } from '@/lib/db/visible/reviews'
import type { Claim } from '@/lib/domain/claim'
import { inTextOrder } from '@/lib/domain/text-order'
import { claimColumns, ownColumns, toClaim, type ClaimRow } from './claim-row'

/** The parts of each claim, in the order in which they come. */
function byClaim<Row extends { claimId: string }, Part>(
  rows: readonly Row[],
  toPart: (row: Row) => Part,
): (claimId: string) => Part[] {
  const parts = new Map<string, Part[]>()
  for (const row of rows) {
    const known = parts.get(row.claimId)
    if (known) known.push(toPart(row))
    else parts.set(row.claimId, [toPart(row)])
  }
  return (claimId) => parts.get(claimId) ?? []
}

type Which = Pick<Prisma.ClaimWhereInput, 'id' | 'lastSeq' | 'OR'>

/** The spans of these claims, each with the number of its revision. */
async function readSpans(
  db: Db,
  { spans }: ReturnType<typeof claimColumns>,
  here: { claim: { articleId: string } & Which },
): Promise<(claimId: string) => ClaimRow['spans']> {
  const { revision: _, ...columns } = spans.select
  const revisions = await db.revision.findMany({
    where: { articleId: here.claim.articleId },
    select: { id: true, number: true },
  })
  const rows = await db.span.findMany({
    where: here,
    select: { ...columns, claimId: true, revisionId: true },
    orderBy: spans.orderBy,
  })
  const numbers = new Map(revisions.map(({ id, number }) => [id, number]))
  return byClaim(rows, ({ claimId: _claim, revisionId, ...span }) => ({
    ...span,
    revision: { number: numbers.get(revisionId)! },
  }))
}

/** What was answered of these claims: their reviews, the verdicts that stand and the rules of their rounds. */
async function readAnswers(
  db: Db,
  { reviews, verdicts, rounds }: ReturnType<typeof claimColumns>,
  here: Prisma.ReviewWhereInput & Prisma.VerdictWhereInput & Prisma.RoundWhereInput,
) {
  const reviewRows = await db.review.findMany({
    where: { ...here, ...reviews.where },
    select: { ...reviews.select, claimId: true },
    orderBy: reviews.orderBy,
  })
  const verdictRows = await db.verdict.findMany({
    where: { ...here, ...verdicts.where },
    select: { ...verdicts.select, claimId: true },
    orderBy: verdicts.orderBy,
  })
  const roundRows = await db.round.findMany({
    where: here,
    select: { ...rounds.select, claimId: true },
    orderBy: rounds.orderBy,
  })
  return {
    reviewsOf: byClaim(reviewRows, ({ claimId: _claim, ...review }) => review),
    verdictsOf: byClaim(verdictRows, ({ claimId: _claim, ...verdict }) => verdict),
    roundsOf: byClaim(roundRows, ({ claimId: _claim, ...round }) => round),
  }
}

/** What is said of these claims: the threads that wait, and who was asked for comment about them. */
async function readTalk(
  db: Db,
  { comments, statements }: ReturnType<typeof claimColumns>,
  here: { claim: { articleId: string } & Which },
) {
  const onClaim = <Row extends { claimId: string | null }>(rows: readonly Row[]) =>
    rows.flatMap((row) => (row.claimId === null ? [] : [{ ...row, claimId: row.claimId }]))
  const commentRows = await db.comment.findMany({
    where: { ...here, ...comments.where },
    select: { claimId: true },
  })
  const statementRows = await db.replyStatement.findMany({
    where: { ...here, ...statements.where },
    select: { ...statements.select, claimId: true },
    orderBy: statements.orderBy,
  })
  return {
    commentsOf: byClaim(onClaim(commentRows), ({ claimId: id }) => ({ id })),
    statementsOf: byClaim(onClaim(statementRows), ({ reply }) => ({ reply })),
  }
}

/**
 * All claims of an article, or those of them that are asked for, with what the reader may see of them, in the order of the text. Each table is read by the article and put
 * together here, which is half the work of asking for the parts of many claims by their ids.
 */
export async function listClaimsOf(
  db: Db,
  reader: Eyes,
  articleId: string,
  which: Which = {},
): Promise<Claim[]> {
  const columns = claimColumns(reader)
  const here = { claim: { articleId, ...which } }
  // One after the other: in a transaction they share one connection.
  const rows = await db.claim.findMany({ where: { articleId, ...which }, select: ownColumns })
  const spansOf = await readSpans(db, columns, here)
  const { reviewsOf, verdictsOf, roundsOf } = await readAnswers(db, columns, here)
  const { evidence } = columns
  const evidenceRows = await db.evidence.findMany({
    where: here,
    select: evidence.select,
    orderBy: evidence.orderBy,
  })
  const evidenceOf = byClaim(evidenceRows, (row) => row)
  const { commentsOf, statementsOf } = await readTalk(db, columns, here)
  return inTextOrder(
    rows.map((row) => {
      const { id } = row
      const given = { reviews: reviewsOf(id), verdicts: verdictsOf(id), rounds: roundsOf(id) }
      const found = {
        spans: spansOf(id),
        evidence: evidenceOf(id),
        comments: commentsOf(id),
        statements: statementsOf(id),
      }
      return toClaim({ ...row, ...given, ...found }, reader)
    }),
  )
}
