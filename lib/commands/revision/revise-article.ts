import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { reviseArticleInput } from '@/lib/api/revision/input'
import type { SavedRevision } from '@/lib/api/revision/output'
import { inArticle } from '@/lib/commands/engine/in-article'
import { settleSeals } from '@/lib/commands/engine/settle-seals'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { madeId } from '@/lib/db/deed-key'
import { sha256, touch } from '@/lib/db/log'
import { carryCleared, insertFates } from '@/lib/db/revision/carry-claims'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { isTouched } from '@/lib/domain/revise'
import { planRevision } from '@/lib/views/revision/plan-revision'
import { faring } from '@/lib/views/revision/preview-revision'

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
