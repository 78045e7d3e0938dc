import 'server-only'
import type { Db } from '@/lib/db/client'
import { notify } from '@/lib/db/notices/notices'
import { submitted, submittedSql } from '@/lib/db/visible/reviews'
import type { NoticeKind } from '@/lib/domain/notice'
import type { Actor } from '@/lib/domain/person'

/** A deed that is being done, as far as it has to be known to tell of it. */
type Telling = Readonly<{ tx: Db; actor: Actor; article: { id: string }; at: Date }>

/** Tells somebody that claims, or with none the article, are theirs to do; nobody where they are given to nobody. */
export function notifyAssignee(
  { tx, actor, article, at }: Telling,
  person: string | null | undefined,
  claimIds: readonly (string | null)[] = [null],
): Promise<void> {
  return notify(
    tx,
    person
      ? claimIds.map((claimId) => ({
          person,
          kind: 'assigned',
          articleId: article.id,
          claimId,
          by: actor.id,
        }))
      : [],
    at,
  )
}

/** Tells whoever reviewed these claims that their verdicts are stale. */
export async function notifyOfStale(
  { tx, actor, article, at }: Telling,
  claimIds: readonly string[],
): Promise<void> {
  if (claimIds.length === 0) return
  const reviews = await tx.review.findMany({
    where: { claimId: { in: [...claimIds] }, ...submitted },
    distinct: ['claimId', 'reviewerId'],
    select: { claimId: true, reviewerId: true },
  })
  await notify(
    tx,
    reviews.map(({ claimId, reviewerId }) => ({
      person: reviewerId,
      kind: 'stale',
      articleId: article.id,
      claimId,
      by: actor.id,
    })),
    at,
  )
}

/** Tells these reviewers that reviews of theirs on these claims, which counted, are of another state by now; each of nobody's but their own. */
export function notifyOfOutdated(
  { tx, actor, article, at }: Telling,
  outdated: readonly Readonly<{ claimId: string; reviewer: string }>[],
): Promise<void> {
  return notify(
    tx,
    outdated.map(({ claimId, reviewer }) => ({
      person: reviewer,
      kind: 'outdated',
      articleId: article.id,
      claimId,
      by: actor.id,
    })),
    at,
  )
}

/** Tells the editors that these claims are contested and wait for one of them. */
export async function notifyOfContested(
  { tx, actor, article, at }: Telling,
  claimIds: readonly string[],
): Promise<void> {
  if (claimIds.length === 0) return
  const editors = await tx.person.findMany({
    where: { role: { in: ['editor', 'admin'] }, disabledAt: null },
    select: { id: true },
  })
  await notify(
    tx,
    editors.flatMap(({ id }) =>
      claimIds.map((claimId) => ({
        person: id,
        kind: 'contested' as const,
        articleId: article.id,
        claimId,
        by: actor.id,
      })),
    ),
    at,
  )
}

/** Tells everybody who worked on the article, by a claim, a review or evidence, or to whom it is assigned, what became of it. */
export async function notifyWorkers(
  { tx, actor, article, at }: Telling,
  kind: Extract<NoticeKind, 'signed-off' | 'reopened'>,
): Promise<void> {
  const { id: articleId } = article
  const workers = await tx.$queryRaw<{ id: string }[]>`
    SELECT "assigneeId" AS "id" FROM "Article" WHERE "id" = ${articleId} AND "assigneeId" IS NOT NULL UNION SELECT "createdById" FROM "Claim" WHERE "articleId" = ${articleId}
    UNION SELECT review."reviewerId" FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" WHERE claim."articleId" = ${articleId} AND ${submittedSql('review')}
    UNION SELECT evidence."addedById" FROM "Evidence" evidence JOIN "Claim" claim ON claim."id" = evidence."claimId" WHERE claim."articleId" = ${articleId}`
  await notify(
    tx,
    workers.map(({ id }) => ({ person: id, kind, articleId, by: actor.id })),
    at,
  )
}
