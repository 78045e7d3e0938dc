import 'server-only'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db, type Db } from '@/lib/db/client'
import { findRevision, listRevisionsOf, type StoredRevision } from '@/lib/db/revision/find-revision'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import { listCleared, viewRevision } from '@/lib/db/revision/view-revision'
import { listRepliesOf } from '@/lib/db/reply/find-replies'
import { readScales } from '@/lib/db/scales/read-scales'
import { listCorrectionsOf } from '@/lib/db/sign-off/list-corrections'
import { listSignOffPage } from '@/lib/db/sign-off/list-sign-offs'
import { listOverrides } from '@/lib/db/sign-off/overrides'
import { sourceColumns, toSource } from '@/lib/db/source/source-row'
import { listCommentsOn } from '@/lib/db/talk/comments'
import { firstVeiled } from '@/lib/db/visible/history'
import type { ActivityKind, KeptActivity, Leaves } from '@/lib/domain/activity'
import type { ArticleView } from '@/lib/domain/article'
import { spansOf, type Claim } from '@/lib/domain/claim'
import type { CoveringSpan } from '@/lib/domain/coverage'
import type { Dossier } from '@/lib/domain/dossier'
import { may } from '@/lib/domain/may'
import type { Actor, Reader } from '@/lib/domain/person'
import { factsOf, type StoredArticle } from './article-row'
import { findArticle } from './find-article'

const spansIn = (claims: readonly Claim[], revision: number): CoveringSpan[] =>
  claims
    .filter((claim) => claim.state !== 'dropped')
    .flatMap((claim) =>
      spansOf(claim, revision)
        .filter((span) => span.anchor !== 'lost')
        .map((span) => ({ ...span, isPlaced: claim.placedIn === revision })),
    )

/** The history as everybody may follow it: where a closed round is older than the keeping apart of such, it ends before the first entry that tells of one, and so stays a chain. */
async function listActivity(tx: Db, reader: Reader, articleId: string): Promise<KeptActivity[]> {
  const veiled = reader === 'desk' ? null : await firstVeiled(tx, articleId)
  const rows = await tx.activity.findMany({
    where: { articleId, ...(veiled === null ? {} : { seq: { lt: veiled } }) },
    orderBy: { seq: 'asc' },
    select: {
      seq: true,
      at: true,
      actorId: true,
      kind: true,
      subject: true,
      reason: true,
      digest: true,
      leaves: true,
      secret: true,
      actorName: true,
      hash: true,
      previousHash: true,
    },
  })
  return rows.map(({ actorId, leaves, ...row }) => ({
    ...row,
    leaves: leaves as Leaves | null,
    kind: row.kind as ActivityKind,
    at: row.at.toISOString(),
    actor: actorId,
  }))
}

const peopleOf = (claims: readonly Claim[]): string[] =>
  claims.flatMap((claim) => [
    claim.createdBy,
    ...claim.reviews.map((review) => review.reviewer),
    ...claim.evidence.flatMap(({ addedBy, file }) => (file ? [addedBy, file.uploadedBy] : [addedBy])),
    ...(claim.verdict ? [claim.verdict.decidedBy, ...claim.verdict.by.map(({ person }) => person)] : []),
  ])

const unsigned: Pick<Dossier, 'signOffs' | 'overrides' | 'corrections'> = {
  signOffs: [],
  overrides: [],
  corrections: [],
}

/** What was signed, let pass and corrected, the oldest first. */
async function readSigning(tx: Db, articleId: string): Promise<typeof unsigned> {
  const signOffs = (await listSignOffPage(tx, articleId, {})).toReversed()
  return {
    signOffs,
    overrides: await listOverrides(tx, articleId),
    corrections: await listCorrectionsOf(tx, articleId),
  }
}

/**
 * All that is known of an article that this person may see, or null when there is nothing to see. The screen reads the current
 * revision only; `whole` adds the older revisions and the history, as the exports need them, all as it stood at one moment, and leaves
 * out, whoever asks, what is closed to anybody: reviews of a blind round that is open, of which that history does not tell either.
 */
export async function readDossier(actor: Actor, articleId: string, whole = false): Promise<Dossier | null> {
  if (!may(actor, 'read-article')) return null
  return whole
    ? db().$transaction((tx) => readDossierIn(tx, actor, articleId, true), {
        isolationLevel: 'RepeatableRead',
      })
    : readDossierIn(db(), actor, articleId, false)
}

/** The people with these ids, each called as the history last entered them. */
async function readPeople(
  tx: Db,
  ids: ReadonlySet<string>,
  activity: readonly KeptActivity[],
): Promise<Dossier['people']> {
  const called = new Map(
    activity.flatMap(({ actor: id, actorName }) => (actorName ? [[id, actorName] as const] : [])),
  )
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  })
  return people.map(({ id, name }) => ({ id, name: called.get(id) ?? name }))
}

/** The sources that evidence of these claims names and those that were asked for comment, and those that they were merged into. */
async function readSources(
  tx: Db,
  { claims, replies }: Pick<Dossier, 'claims' | 'replies'>,
): Promise<Dossier['sources']> {
  const named = [...claims.flatMap(({ evidence }) => evidence), ...replies]
  const ids = [...new Set(named.flatMap(({ source }) => source ?? []))]
  const sources = await tx.source.findMany({
    where: { OR: [{ id: { in: ids } }, { merged: { some: { id: { in: ids } } } }] },
    select: sourceColumns,
    orderBy: { id: 'asc' },
  })
  return sources.map(toSource)
}

/** The same inside a transaction that is open already. */
export async function readDossierIn(
  tx: Db,
  actor: Reader,
  articleId: string,
  whole: boolean,
): Promise<Dossier | null> {
  const stored = await findArticle(tx, actor, articleId)
  if (!stored) return null
  const revisions = whole
    ? await listRevisionsOf(tx, articleId)
    : [await findRevision(tx, articleId, stored.currentRevision)].filter((found) => found !== null)
  const claims = await listClaimsOf(tx, whole && actor !== 'desk' ? 'everybody' : actor, articleId)
  const activity = whole ? await listActivity(tx, actor, articleId) : []
  const signing = whole ? await readSigning(tx, articleId) : unsigned
  const replies = whole ? await listRepliesOf(tx, articleId) : []
  const comments = whole ? await listCommentsOn(tx, { articleId }) : []
  const article = factsOf(stored)
  const revisionIds = revisions.map(({ id }: StoredRevision) => id)
  const cleared = await listCleared(tx, revisionIds)
  const named = new Set([
    ...[...cleared.values()].flatMap((sentences) => sentences.map(({ by }) => by)),
    article.createdBy,
    ...revisions.map((revision: StoredRevision) => revision.createdBy),
    ...peopleOf(claims),
    ...activity.map((entry) => entry.actor),
    ...comments.map(({ author }) => author.id),
    ...replies.flatMap(({ askedBy, notedBy }) => [askedBy.id, ...(notedBy ? [notedBy.id] : [])]),
    ...Object.values(signing).flatMap((entries) => entries.map(({ by }) => by)),
  ])
  return {
    article,
    claims,
    people: await readPeople(tx, named, activity),
    activity,
    comments,
    replies,
    ...signing,
    lastSeq: stored.lastSeq,
    revisions: revisions.map((revision: StoredRevision) => ({
      ...viewRevision(revision, spansIn(claims, revision.number), cleared),
      ...(whole ? { changedAt: revision.changed, cleared: cleared.get(revision.id) ?? [] } : {}),
    })),
    sources: await readSources(tx, { claims, replies }),
    scales: Object.values(await readScales(tx, article)),
  }
}

/** What is told of an article apart from its text, and the number of its last change; null when there is nothing to see. */
export async function findFacts(actor: Actor, articleId: string): Promise<StoredArticle | null> {
  return may(actor, 'read-article') ? findArticle(db(), actor, articleId) : null
}

/** One article with its current revision, or null when there is nothing to see. */
export async function findArticleView(actor: Actor, articleId: string): Promise<ArticleView | null> {
  if (!may(actor, 'read-article')) return null
  const stored = await findArticle(db(), actor, articleId)
  const revision = stored && (await findRevision(db(), articleId, stored.currentRevision))
  if (!stored || !revision) return null
  return { ...factsOf(stored), revision: await readCoverage(db(), revision) }
}
