import 'server-only'
import type { z } from 'zod'
import type { commentOnArticleInput, commentOnClaimInput } from '@/lib/api/talk/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { logOnClaim } from '@/lib/commands/engine/log-on-claim'
import { madeId } from '@/lib/db/deed-key'
import { notify } from '@/lib/db/notices/notices'
import { findRevision } from '@/lib/db/revision/find-revision'
import { findComment, listWritersIn } from '@/lib/db/talk/comments'
import { submittedSql } from '@/lib/db/visible/reviews'
import type { Comment } from '@/lib/domain/comment'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { isMissing, noticesOfMentions } from './mentions'

type Said = Omit<z.output<typeof commentOnArticleInput>, 'articleId'> & { claimId?: string }
type Place = {
  claimId: string | null
  evidenceId: string | null
  revision: number | null
  start: number | null
  quote: string | null
  replyToId: string | null
}

const nowhere: Place = {
  claimId: null,
  evidenceId: null,
  revision: null,
  start: null,
  quote: null,
  replyToId: null,
}
const wrong = (field: string, says: string) => refuse({ code: 'invalid', fields: { [field]: says } })

/** Where a reply stands: in the thread of what it answers, at the place that the thread is about. */
async function placeOfReply(
  { tx, article }: ArticleScene,
  { replyTo = '', claimId }: Said,
): Promise<Outcome<Place>> {
  const answered = await findComment(tx, article.id, replyTo)
  if (!answered || (claimId !== undefined && answered.claimId !== claimId))
    return wrong('replyTo', 'There is no such comment here.')
  return done({
    ...nowhere,
    ...answered.sentence,
    claimId: answered.claimId,
    evidenceId: answered.evidenceId,
    replyToId: answered.replyTo ?? answered.id,
  })
}

/** What is meant: a claim, a piece of evidence, a sentence with its words as they stand in that revision, or the article as a whole. */
async function placeIn(scene: ArticleScene, said: Said): Promise<Outcome<Place>> {
  const { tx, article } = scene
  const { claimId, evidenceId, sentence } = said
  if (said.replyTo !== undefined) return placeOfReply(scene, said)
  if (evidenceId !== undefined) {
    const evidence = await tx.evidence.findFirst({
      where: { id: evidenceId, claim: { articleId: article.id } },
      select: { claimId: true },
    })
    return evidence
      ? done({ ...nowhere, claimId: evidence.claimId, evidenceId })
      : wrong('evidenceId', 'There is no such evidence here.')
  }
  if (sentence === undefined) return done({ ...nowhere, claimId: claimId ?? null })
  const revision = await findRevision(tx, article.id, sentence.revision)
  const found = revision?.sentences.find(({ start }) => start === sentence.start)
  if (!revision || !found) return wrong('sentence', 'No sentence of that revision begins there.')
  return done({ ...nowhere, ...sentence, quote: revision.text.slice(found.start, found.end).trim() })
}

/** Who worked on what a comment is about: the reviewers of its claim, whoever attached the evidence, and to whom it is assigned. */
async function concerned({ tx, article }: ArticleScene, { claimId, evidenceId }: Place): Promise<string[]> {
  if (claimId === null) return article.assignee === null ? [] : [article.assignee]
  const [claim] = await tx.$queryRaw<{ people: (string | null)[] }[]>`
    SELECT array_agg(one."id") AS "people" FROM (
      SELECT "assigneeId" AS "id" FROM "Claim" WHERE "id" = ${claimId} UNION SELECT "addedById" FROM "Evidence" WHERE "id" = ${evidenceId}
      UNION SELECT review."reviewerId" FROM "Review" review WHERE review."claimId" = ${claimId} AND ${submittedSql('review')}) one`
  return (claim?.people ?? []).filter((id) => id !== null)
}

async function add(scene: ArticleScene, said: Said): Promise<Outcome<Comment>> {
  const { tx, actor, article, at } = scene
  const place = await placeIn(scene, said)
  if (!place.ok) return place
  const mentions = [...new Set(said.mentions ?? [])]
  if (await isMissing(scene, mentions))
    return wrong('mentions', 'Somebody who is mentioned cannot see this article.')
  const [id, { claimId, replyToId }] = [madeId(), place.value]
  const writers = replyToId === null ? [] : await listWritersIn(tx, replyToId)
  await tx.comment.create({
    data: { ...place.value, id, articleId: article.id, authorId: actor.id, text: said.text, mentions, at },
    select: { id: true },
  })
  await logOnClaim(scene, claimId)('comment-added', id)
  const about = { articleId: article.id, claimId, commentId: id, by: actor.id }
  await notify(
    tx,
    [
      ...noticesOfMentions(mentions, about),
      ...writers.map((person) => ({ ...about, person, kind: 'reply' as const })),
      ...(await concerned(scene, place.value)).map((person) => ({
        ...about,
        person,
        kind: 'comment' as const,
      })),
    ],
    at,
  )
  const comment = await findComment(tx, article.id, id)
  return comment ? done(comment) : refuse({ code: 'not-there' })
}

/** Says something of an article, of one of its sentences or of a piece of evidence, or answers what somebody said of it. */
export function commentOnArticle(
  actor: Actor,
  { articleId, ...said }: z.output<typeof commentOnArticleInput>,
): Promise<Outcome<Comment>> {
  return inArticle(actor, 'comment', { articleId }, (scene) => add(scene, said))
}

/** Says something of a claim, or answers what somebody said of it. */
export function commentOnClaim(
  actor: Actor,
  said: z.output<typeof commentOnClaimInput>,
): Promise<Outcome<Comment>> {
  return inArticle(actor, 'comment', { claimId: said.claimId }, (scene) => add(scene, said))
}
