import 'server-only'
import type { z } from 'zod'
import type { handOverInput } from '@/lib/api/article/input'
import { lockForsaken } from '@/lib/db/article/forsaken'
import { change } from '@/lib/db/change'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { appendActivity, momentIn } from '@/lib/db/log'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/**
 * Names an editor or administrator other than the actor on an article that is forsaken; one that somebody still keeps is not there. It is
 * entered in the article's history, for who sees it from then on, and in the desk's.
 */
export function transferArticle(
  actor: Actor,
  { articleId, version, person }: z.output<typeof handOverInput>,
): Promise<Outcome<{ id: string }>> {
  return change(async (tx) => {
    if (!may(actor, 'hand-over-article')) return refuse({ code: 'not-allowed' })
    const article = await lockForsaken(tx, articleId)
    if (!article) return refuse({ code: 'not-there' })
    if (article.version !== version) return refuse({ code: 'stale', now: article })
    if (person === actor.id) return refuse({ code: 'against-rule', rule: 'not-to-oneself' })
    const keeper = await tx.person.findUnique({
      where: { id: person },
      select: { id: true, role: true, disabledAt: true },
    })
    if (!keeper || keeper.disabledAt || !may(keeper, 'restrict-article'))
      return refuse({ code: 'against-rule', rule: 'needs-named-editor' })
    const at = await momentIn(tx, articleId)
    await tx.articleAccess.createMany({
      data: [{ articleId, personId: person, addedById: actor.id, addedAt: at }],
      skipDuplicates: true,
    })
    await tx.article.update({
      where: { id: articleId },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    await appendActivity(tx, articleId, {
      actor: actor.id,
      kind: 'access-given',
      subject: person,
      at,
      reason: 'Nobody was left who could name others.',
    })
    await appendDeskActivity(tx, { actor: actor.id, kind: 'handed-over', subject: articleId, at })
    return done({ id: articleId })
  })
}
