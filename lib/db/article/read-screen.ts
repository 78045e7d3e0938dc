import 'server-only'
import { listClaimsById } from '@/lib/db/claim/find-claim'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { listSketches } from '@/lib/db/claim/list-sketches'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { findRevision } from '@/lib/db/revision/find-revision'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import { listCleared } from '@/lib/db/revision/view-revision'
import { readScales } from '@/lib/db/scales/read-scales'
import { namedOnSql } from '@/lib/db/visible/articles'
import { knownSql, listRoundsInside } from '@/lib/db/visible/reviews'
import type { Claim } from '@/lib/domain/claim'
import { coveredSentences } from '@/lib/domain/coverage'
import type { Changes, Dossier } from '@/lib/domain/dossier'
import { may } from '@/lib/domain/may'
import type { Actor, Reader } from '@/lib/domain/person'
import { inTextOrder } from '@/lib/domain/text-order'
import { factsOf, type StoredArticle } from './article-row'
import { findArticle } from './find-article'

/** So many claims come whole with the page: those whose cards are seen at first. */
const wholeAtFirst = 16

/** Everybody whose name stands on the screen of an article for this reader, drafts and closed reviews left out. */
function listPeopleOf(reader: Reader, articleId: string): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw`
    SELECT person."id", person."name" FROM "Person" person WHERE person."id" IN (
      SELECT "createdById" FROM "Article" WHERE "id" = ${articleId} UNION SELECT "createdById" FROM "Revision" WHERE "articleId" = ${articleId}
      UNION SELECT "createdById" FROM "Claim" WHERE "articleId" = ${articleId}
      UNION SELECT "assigneeId" FROM "Claim" WHERE "articleId" = ${articleId} UNION SELECT "assigneeId" FROM "Article" WHERE "id" = ${articleId}
      UNION ${namedOnSql(Prisma.sql`${articleId}`)}
      UNION SELECT review."reviewerId" FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" WHERE claim."articleId" = ${articleId} AND ${knownSql(reader)}
      UNION SELECT giver."each" ->> 'person' FROM "Verdict" verdict JOIN "Claim" claim ON claim."id" = verdict."claimId" CROSS JOIN LATERAL jsonb_array_elements(verdict."by") giver("each") WHERE claim."articleId" = ${articleId}
      UNION SELECT verdict."decidedById" FROM "Verdict" verdict JOIN "Claim" claim ON claim."id" = verdict."claimId" WHERE claim."articleId" = ${articleId}
      UNION SELECT evidence."addedById" FROM "Evidence" evidence JOIN "Claim" claim ON claim."id" = evidence."claimId" WHERE claim."articleId" = ${articleId}
      UNION SELECT file."uploadedById" FROM "KeptFile" file JOIN "Evidence" evidence ON evidence."fileId" = file."id" WHERE file."articleId" = ${articleId}
      UNION SELECT cleared."byId" FROM "ClearedSentence" cleared JOIN "Revision" revision ON revision."id" = cleared."revisionId" WHERE revision."articleId" = ${articleId}
    ) ORDER BY person."id"`
}

/** The ids of the claims whose cards are seen at first, as the text has them. */
async function listFirst(articleId: string, revisionId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT claim."id" FROM "Claim" claim LEFT JOIN "Span" span ON span."claimId" = claim."id" AND span."revisionId" = ${revisionId} AND span."anchor" <> 'lost'
    WHERE claim."articleId" = ${articleId} AND claim."state" <> 'dropped'
    GROUP BY claim."id" ORDER BY min(span."start") NULLS LAST, max(span."end") DESC, claim."id" LIMIT ${wholeAtFirst}`
  return rows.map(({ id }) => id)
}

/**
 * What the article screen begins with: the present revision, the first claims and the one that the link names as a whole, all others
 * as sketches, whose rest is asked for when somebody comes near. Who has just read the article's facts for this reader hands them in.
 */
export async function readScreenOf(
  actor: Actor,
  articleId: string,
  chosen: string | null,
  known: StoredArticle | null = null,
): Promise<Dossier | null> {
  const stored = may(actor, 'read-article') ? (known ?? (await findArticle(db(), actor, articleId))) : null
  const revision = stored && (await findRevision(db(), articleId, stored.currentRevision))
  if (!stored || !revision) return null
  const listWhole = async () =>
    listClaimsById(db(), actor, [...(await listFirst(articleId, revision.id)), ...(chosen ? [chosen] : [])])
  const [sketches, first, people, cleared, scales] = await Promise.all([
    listSketches(db(), actor, articleId, revision),
    listWhole(),
    listPeopleOf(actor, articleId),
    listCleared(db(), [revision.id]),
    readScales(db(), stored),
  ])
  const ordered: readonly Claim[] = inTextOrder(sketches)
  const whole = new Map(first.map((claim) => [claim.id, claim]))
  const covering = sketches
    .filter((claim) => claim.state !== 'dropped')
    .flatMap((claim) =>
      claim.spans
        .filter((span) => span.anchor !== 'lost')
        .map(({ start, end }) => ({ start, end, isPlaced: claim.placedIn === revision.number })),
    )
  const { id: _, changed, ...view } = revision
  return {
    article: factsOf(stored),
    lastSeq: stored.lastSeq,
    people,
    activity: [],
    comments: [],
    replies: [],
    signOffs: [],
    overrides: [],
    corrections: [],
    sources: [],
    scales: Object.values(scales),
    revisions: [
      {
        ...view,
        sentences: coveredSentences(revision.sentences, covering, cleared.get(revision.id), changed),
      },
    ],
    claims: ordered.map((claim) => whole.get(claim.id) ?? claim),
  }
}

/** What changed in an article after that number, for a screen that shows its present revision already; null when it has another one by now. */
export async function readChangesOf(
  actor: Actor,
  articleId: string,
  after: number,
  revision: number,
): Promise<Changes | null> {
  const stored = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const present = stored && (await findRevision(db(), articleId, stored.currentRevision))
  if (!stored || !present || present.number !== revision || after > stored.lastSeq) return null
  const inside = await listRoundsInside(db(), actor, [articleId]) // what is done in those raises no number
  const [claims, people, activities] = await Promise.all([
    listClaimsOf(db(), actor, articleId, {
      OR: [{ lastSeq: { gt: after } }, { id: { in: inside.map(({ claimId }) => claimId) } }],
    }),
    listPeopleOf(actor, articleId),
    db().activity.findMany({
      where: {
        articleId,
        seq: { gt: after },
        kind: { in: ['claim-removed', 'coverage-changed', 'article-changed'] },
      },
      select: { kind: true, subject: true },
    }),
  ])
  const isCovered = activities.some(({ kind }) => kind === 'coverage-changed')
  return {
    article: factsOf(stored),
    lastSeq: stored.lastSeq,
    people,
    claims,
    removed: activities.flatMap(({ kind, subject }) => (kind === 'claim-removed' ? [subject] : [])),
    scales: activities.some(({ kind }) => kind === 'article-changed')
      ? Object.values(await readScales(db(), stored))
      : null,
    sentences: isCovered ? (await readCoverage(db(), present)).sentences : null,
  }
}
