import 'server-only'
import type { z } from 'zod'
import type { setAccessInput } from '@/lib/api/article/input'
import type { Output } from '@/lib/api/contract'
import { inArticle } from '@/lib/commands/engine/in-article'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { appendActivities, touch, type NewEntry } from '@/lib/db/log'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

type Access = Output<'setAccess'>

/** What is entered in the history: that the article was restricted or opened, and each person who was named or is no longer. */
function entriesOf(
  { actor, article, at }: ArticleScene,
  restricted: boolean,
  named: readonly string[],
): NewEntry[] {
  const entry = (kind: NewEntry['kind'], subject: string): NewEntry => ({
    actor: actor.id,
    kind,
    subject,
    at,
  })
  if (!restricted) return [entry('article-opened', article.id)]
  const before = new Set(article.named)
  const after = new Set(named)
  return [
    ...(article.restricted ? [] : [entry('article-restricted', article.id)]),
    ...named.filter((id) => !before.has(id)).map((id) => entry('access-given', id)),
    ...article.named.filter((id) => !after.has(id)).map((id) => entry('access-taken', id)),
  ]
}

/** Takes work on the article away from whoever no longer sees it. */
async function takeWorkBack(
  { tx, article }: ArticleScene,
  named: readonly string[],
  seq: number,
): Promise<void> {
  const lost = { assigneeId: { not: null, notIn: [...named] } }
  await tx.article.updateMany({ where: { id: article.id, ...lost }, data: { assigneeId: null } })
  const claims = await tx.claim.findMany({ where: { articleId: article.id, ...lost }, select: { id: true } })
  touch(tx, ...claims.map(({ id }) => `claim:${id}`))
  await tx.claim.updateMany({
    where: { articleId: article.id, ...lost },
    data: { assigneeId: null, version: { increment: 1 }, lastSeq: seq, lastOpenSeq: seq },
  })
}

/** Whether all who are newly named can sign in, and one of all who are named can name others. */
async function faultOf(
  { tx, article }: ArticleScene,
  named: readonly string[],
): Promise<ReturnType<typeof refuse> | null> {
  const people = await tx.person.findMany({
    where: { id: { in: [...named] } },
    select: { id: true, role: true, disabledAt: true },
  })
  const present = new Map(
    people.filter(({ disabledAt }) => disabledAt === null).map((person) => [person.id, person]),
  )
  if (named.some((id) => !article.named.includes(id) && !present.has(id)))
    return refuse({ code: 'invalid', fields: { named: 'One of these people is not on the desk any more.' } })
  const keepsKey = [...present.values()].some((person) => may(person, 'restrict-article'))
  return keepsKey ? null : refuse({ code: 'against-rule', rule: 'needs-named-editor' })
}

/**
 * Restricts an article to the people who are named, or opens it to the desk. Whoever restricts it is named with them; whoever loses
 * sight of it loses it at once, with the work on it.
 */
export function setAccess(actor: Actor, given: z.output<typeof setAccessInput>): Promise<Outcome<Access>> {
  return inArticle(actor, 'restrict-article', given, async (scene) => {
    const { tx, article, at } = scene
    const { restricted } = given
    const named = restricted
      ? [...new Set([...given.named, ...(article.restricted ? [] : [actor.id])])].toSorted()
      : []
    const fault = restricted ? await faultOf(scene, named) : null
    if (fault) return fault
    const entries = entriesOf(scene, restricted, named)
    const unchanged = { restricted, named, version: article.version }
    if (entries.length === 0 || (!restricted && !article.restricted)) return done(unchanged)
    const seqs = await appendActivities(tx, article.id, entries)
    await tx.articleAccess.deleteMany({ where: { articleId: article.id, personId: { notIn: named } } })
    await tx.articleAccess.createMany({
      data: named.map((personId) => ({ articleId: article.id, personId, addedById: actor.id, addedAt: at })),
      skipDuplicates: true,
    })
    if (restricted) await takeWorkBack(scene, named, seqs.at(-1)!)
    await tx.article.update({
      where: { id: article.id },
      data: { restricted, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ ...unchanged, version: article.version + 1 })
  })
}
