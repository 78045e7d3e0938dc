import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { FaredClaim, PlannedRevision, SavedRevision } from '@/lib/api/revision/output'
import type { previewRevisionInput, reviseArticleInput } from '@/lib/api/revision/input'
import { diffWords } from '@/lib/anchor/diff-words'
import { factsOf } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { listRevisions } from '@/lib/db/article/find-revision'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db } from '@/lib/db/client'
import { madeId } from '@/lib/db/deed-key'
import { sha256, touch } from '@/lib/db/log'
import { carryCleared, insertFates, listStandingClaims } from '@/lib/db/revisions'
import { anchors, spansOf } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { refusalByTable } from '@/lib/domain/refusal-by-table'
import { isTouched, worst } from '@/lib/domain/revise'
import { planRevision, type Plan } from './plan-revision'
import { inArticle } from './engine/in-article'
import { settleSeals } from './engine/settle-seals'

type Faring = Readonly<{
  claims: readonly Pick<Plan['claims'][number], 'isDropped'>[]
  fates: Plan['fates']
  text: { text: string }
  changed: readonly number[]
}>

/** How each claim that is not dropped fares, and how many fare how. */
function faring({
  claims,
  fates,
  text,
  changed,
}: Faring): Pick<PlannedRevision, 'claims' | 'counts' | 'changed'> {
  const alive = fates.filter((_, at) => !claims[at]!.isDropped)
  const fared = alive.map(({ claimId, anchor, spans }): FaredClaim => ({
    id: claimId,
    anchor,
    spans: spans.map(({ start, end, exact, anchor }) => ({
      start,
      end,
      exact,
      anchor,
      now: anchor === 'lost' ? null : text.text.slice(start, end),
    })),
  }))
  const counts = Object.fromEntries(
    anchors.map((anchor) => [anchor, alive.filter((fate) => fate.anchor === anchor).length]),
  ) as PlannedRevision['counts']
  return { claims: fared, counts, changed: changed.length }
}

/** Tells how a corrected text would be read, what of the words changes and how each claim would fare; stores nothing. */
export async function previewRevision(
  actor: Actor,
  given: z.output<typeof previewRevisionInput>,
): Promise<Outcome<PlannedRevision>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, given.articleId) : null
  if (!article) return refuse({ code: 'not-there' })
  const now = factsOf(article)
  const refused = refusalByTable(actor, 'edit-article', now, {
    thing: article,
    now,
    isSeen: true,
    rule: null,
  })
  if (refused) return refused
  const planned = await planRevision(db(), article, given)
  if (!planned.ok) return planned
  const plan = planned.value
  return done({
    ...plan.text,
    revision: plan.before.number,
    version: article.version,
    differences: diffWords(plan.before.text, plan.text.text, plan.alignment),
    ...faring(plan),
  })
}

/**
 * Makes a corrected text the article's next revision and carries its claims and its coverage over. A claim whose words are changed or
 * lost waits for somebody to look; its verdict is stale, and so is that of a claim whose sentence became another.
 */
export function reviseArticle(
  actor: Actor,
  given: z.output<typeof reviseArticleInput>,
): Promise<Outcome<SavedRevision>> {
  return inArticle(actor, 'edit-article', given, async ({ tx, article, at, log }) => {
    const planned = await planRevision(tx, article, given)
    if (!planned.ok) return planned
    const plan = planned.value
    const { before, text, claims, fates, kept, changed } = plan
    if (text.text === before.text)
      return refuse({ code: 'against-rule', rule: 'same-text', now: { revision: before.number } })
    const [id, number, hash] = [madeId(), before.number + 1, sha256(text.text)]
    const blocks = text.blocks.map(({ kind, start, end }) => ({ kind, start, end }))
    const sentences = text.sentences.map(({ start, end }) => ({ start, end }))
    await tx.revision.create({
      data: {
        id,
        articleId: article.id,
        number,
        text: text.text,
        sha256: hash,
        blocks,
        sentences,
        changed: [...changed],
        createdAt: at,
        createdById: actor.id,
      },
      select: { id: true },
    })
    await insertFates(tx, id, fates, randomUUID)
    await carryCleared(tx, before.id, id, kept)
    await tx.article.update({
      where: { id: article.id },
      data: { currentRevision: number, version: { increment: 1 } },
      select: { id: true },
    })
    await log('article-revised', String(number))
    touch(tx, 'article', `coverage:${number}`, ...claims.map((claim) => `claim:${claim.id}`))
    const touched = claims.flatMap((claim, index) =>
      isTouched(claim, fates[index]!, before, text) ? [claim.id] : [],
    )
    const now = touched.length > 0 ? await listClaimsOf(tx, 'desk', article.id, { id: { in: touched } }) : []
    await settleSeals({ tx, actor, article: { ...article, currentRevision: number }, at }, now, true)
    return done({ revision: number, sha256: hash, version: article.version + 1, ...faring(plan) })
  })
}

/** A revision that was saved, as it is told when it is asked for again: how the claims stand in it that were there before it. */
export async function readSavedRevision(
  actor: Actor,
  articleId: string,
  revisionId: string,
): Promise<Outcome<SavedRevision>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const revision = article && (await listRevisions(db(), articleId)).find(({ id }) => id === revisionId)
  if (!article || !revision) return refuse({ code: 'not-there' })
  const { number, text, sha256, changed } = revision
  const claims = (await listStandingClaims(db(), articleId)).filter(
    ({ spans: [first] }) => first !== undefined && first.revision < number,
  )
  const fates = claims.map((claim) => {
    const spans = spansOf(claim, number)
    return { claimId: claim.id, anchor: worst(spans), spans }
  })
  return done({
    revision: number,
    sha256,
    version: article.version,
    ...faring({ claims, fates, text: { text }, changed }),
  })
}
