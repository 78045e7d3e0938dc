import 'server-only'
import type { SignOffView } from '@/lib/api/sign-off/output'
import { factsOf } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listNamesOf } from '@/lib/db/people/names'
import { readScales } from '@/lib/db/scales/read-scales'
import { listMilestones, listQuotes } from '@/lib/db/sign-off/article-progress'
import { listCorrectionsOf } from '@/lib/db/sign-off/list-corrections'
import { listSignOffPage } from '@/lib/db/sign-off/list-sign-offs'
import { stateAfter } from '@/lib/domain/article-state'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readGates } from './read-gates'

const mostShown = 50

/** The gates of an article and all that was signed, corrected or said of it as a whole. */
export async function readSignOffScreen(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Outcome<SignOffView>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const gates = article && (await readGates(actor, { articleId }))
  if (!article || !gates?.ok) return refuse({ code: 'not-there' })
  const [signOffs, corrections, milestones] = [
    await listSignOffPage(db(), articleId, { limit: mostShown }),
    await listCorrectionsOf(db(), articleId),
    await listMilestones(db(), articleId, mostShown),
  ]
  const mayName = stateAfter('correct-article', article.state) !== null
  const named = corrections.flatMap(({ claim }) => claim ?? [])
  const people = await listNamesOf(
    db(),
    [...signOffs, ...corrections, ...milestones].map(({ by }) => by),
  )
  return done({
    scales: await readScales(db(), article),
    article: factsOf(article),
    gates: gates.value,
    signOffs,
    corrections,
    milestones,
    quotes: await listQuotes(db(), articleId, mayName ? null : named),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  })
}
