import 'server-only'
import type { z } from 'zod'
import { diffWords } from '@/lib/anchor/diff-words'
import type { previewRevisionInput } from '@/lib/api/revision/input'
import type { FaredClaim, PlannedRevision } from '@/lib/api/revision/output'
import { factsOf } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { anchors } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { refusalByTable } from '@/lib/domain/refusal-by-table'
import { planRevision, type Plan } from './plan-revision'

type Faring = Readonly<{
  claims: readonly Pick<Plan['claims'][number], 'isDropped'>[]
  fates: Plan['fates']
  text: { text: string }
  changed: readonly number[]
}>

/** How each claim that is not dropped fares, and how many fare how. */
export function faring({
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
