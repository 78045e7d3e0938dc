import 'server-only'
import { readDossierIn } from '@/lib/db/article/read-dossier'
import { db, type Db } from '@/lib/db/client'
import { kebab } from '@/lib/db/enum-case'
import { listTakenReviews, listTakenVotes, type TakenReview } from '@/lib/db/review/taken-back'
import { toVerdict, verdictColumns } from '@/lib/db/review/verdict-row'
import { inBlindRound, submitted } from '@/lib/db/visible/reviews'
import type { ActivityKind, Head, KeptActivity, Leaves } from '@/lib/domain/activity'
import type { Vote } from '@/lib/domain/adjudicate'
import type { ArticleState } from '@/lib/domain/article'
import type { ClaimState } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { HeldEntry } from '@/lib/domain/held'
import type { Verdict } from '@/lib/domain/review'
import { listHeld } from './held'

type KeptComment = Readonly<{
  id: string
  replyTo: string | null
  text: string
  mentions: readonly string[]
  isDeleted: boolean
}>
type KeptVerdict = Omit<Verdict, 'round' | 'staleSince'> & Readonly<{ claimId: string }>
type KeptVote = Vote & Readonly<{ claimId: string; round: number; takenBackAt?: string }>

/** What is kept of one article beside its dossier; the dossier is null of an article that was deleted, whose history and texts stay. */
export type StoredRecord = Readonly<{
  id: string
  head: Head
  currentRevision: number
  dossier: Dossier | null
  activity: readonly KeptActivity[]
  revisions: readonly Readonly<{ number: number; text: string; sha256: string }>[]
  sealedForms: readonly Readonly<{ claimId: string; seal: string; sealedForm: string }>[]
  signOffs: readonly Readonly<{ number: number; dossier: string; sha256: string }>[]
  state: ArticleState
  comments: readonly KeptComment[]
  votes: readonly KeptVote[]
  takenReviews: readonly TakenReview[]
  /** All verdicts, superseded ones and those that were taken back too. */
  verdicts: readonly KeptVerdict[]
  /** The rounds in which there are submitted reviews. */
  begun: readonly Readonly<{ claimId: string; round: number }>[]
  held: readonly HeldEntry[]
  heldHead: Head
  /** The rounds that are closed, by their claims, with the state of the claim that everybody may know. */
  closed: ReadonlyMap<string, Readonly<{ round: number; state: ClaimState }>>
}>

/** The ids of articles after that one, deleted ones too. */
export async function listArticleIds(after: string, most: number): Promise<string[]> {
  return (
    await db().article.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: most,
      select: { id: true },
    })
  ).map(({ id }) => id)
}

async function listWholeHistory(tx: Db, articleId: string): Promise<KeptActivity[]> {
  const rows = await tx.activity.findMany({ where: { articleId }, orderBy: { seq: 'asc' } })
  return rows.map(({ articleId: _, actorId, at, kind, leaves, ...row }) => ({
    ...row,
    leaves: leaves as Leaves | null,
    at: at.toISOString(),
    actor: actorId,
    kind: kind as ActivityKind,
  }))
}

async function listKeptComments(tx: Db, articleId: string): Promise<KeptComment[]> {
  const rows = await tx.comment.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    select: { id: true, replyToId: true, text: true, mentions: true, deletedAt: true },
  })
  return rows.map(({ replyToId, deletedAt, ...row }) => ({
    ...row,
    replyTo: replyToId,
    isDeleted: deletedAt !== null,
  }))
}

async function listKeptVotes(tx: Db, articleId: string): Promise<KeptVote[]> {
  const rows = await tx.panelVote.findMany({
    where: { claim: { articleId } },
    orderBy: [{ at: 'asc' }, { personId: 'asc' }],
    select: {
      claimId: true,
      round: true,
      personId: true,
      attribution: true,
      substance: true,
      reason: true,
      seal: true,
      at: true,
    },
  })
  return rows.map(({ personId, at, ...row }) => ({ ...row, person: personId, at: at.toISOString() }))
}

async function listKeptVerdicts(tx: Db, articleId: string): Promise<KeptVerdict[]> {
  const rows = await tx.verdict.findMany({
    where: { claim: { articleId } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: { claimId: true, ...verdictColumns },
  })
  return rows.map(({ claimId, ...row }) => ({ claimId, ...toVerdict(row) }))
}

/** What verdicts, reviews and confirmations of them were sealed to, as far as it was kept. */
function listSealedForms(tx: Db, articleId: string): Promise<StoredRecord['sealedForms'][number][]> {
  return tx.$queryRaw`
    SELECT claim."id" AS "claimId", sealed."seal", sealed."sealedForm" FROM "Claim" claim CROSS JOIN LATERAL (
      SELECT verdict."seal", verdict."sealedForm" FROM "Verdict" verdict WHERE verdict."claimId" = claim."id"
      UNION ALL SELECT review."seal", review."sealedForm" FROM "Review" review WHERE review."claimId" = claim."id"
      UNION ALL SELECT look."seal", look."sealedForm" FROM "ReviewConfirmation" look JOIN "Review" review ON review."id" = look."reviewId" WHERE review."claimId" = claim."id") sealed
    WHERE claim."articleId" = ${articleId} AND sealed."sealedForm" IS NOT NULL ORDER BY claim."id", sealed."seal"`
}

type StandingRow = Pick<
  StoredRecord,
  'state' | 'head' | 'currentRevision' | 'heldHead' | 'closed' | 'revisions' | 'signOffs'
>

/** How the article itself stands: its heads, its closed rounds, and the texts that were kept of it; null when there is no such row. */
async function readStanding(tx: Db, id: string): Promise<StandingRow | null> {
  const row = await tx.article.findUnique({
    where: { id },
    select: {
      lastSeq: true,
      lastHash: true,
      heldSeq: true,
      heldHash: true,
      currentRevision: true,
      state: true,
    },
  })
  if (!row) return null
  const closed = await tx.claim.findMany({
    where: { articleId: id, ...inBlindRound },
    select: { id: true, blindRound: true, state: true },
  })
  return {
    state: kebab(row.state),
    head: { seq: row.lastSeq, hash: row.lastHash },
    currentRevision: row.currentRevision,
    heldHead: { seq: row.heldSeq, hash: row.heldHash },
    closed: new Map(
      closed.map((claim) => [claim.id, { round: claim.blindRound!, state: kebab(claim.state) }]),
    ),
    revisions: await tx.revision.findMany({
      where: { articleId: id },
      orderBy: { number: 'asc' },
      select: { number: true, text: true, sha256: true },
    }),
    signOffs: await tx.signOff.findMany({
      where: { articleId: id },
      orderBy: { number: 'asc' },
      select: { number: true, dossier: true, sha256: true },
    }),
  }
}

/** All that is stored of an article, as it stands at one moment, with the desk's eyes; null when there is no such row. */
export function readRecord(id: string): Promise<StoredRecord | null> {
  return db().$transaction(
    async (tx) => {
      const standing = await readStanding(tx, id)
      if (!standing) return null
      return {
        id,
        ...standing,
        comments: await listKeptComments(tx, id),
        votes: [...(await listKeptVotes(tx, id)), ...(await listTakenVotes(tx, id))],
        takenReviews: await listTakenReviews(tx, id),
        verdicts: await listKeptVerdicts(tx, id),
        begun: await tx.review.findMany({
          where: { claim: { articleId: id }, ...submitted },
          distinct: ['claimId', 'round'],
          select: { claimId: true, round: true },
        }),
        held: await listHeld(tx, id),
        dossier: await readDossierIn(tx, 'desk', id, true),
        activity: await listWholeHistory(tx, id),
        sealedForms: await listSealedForms(tx, id),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 120_000 },
  )
}
