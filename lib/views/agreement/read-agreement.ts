import 'server-only'
import type { z } from 'zod'
import { mostArticlesCompared, type readAgreementInput } from '@/lib/api/agreement/input'
import type { AgreementView } from '@/lib/api/agreement/output'
import { listAgreementArticles, listAnswers, listMarked } from '@/lib/db/agreement/list-answers'
import { db } from '@/lib/db/client'
import { snake } from '@/lib/db/enum-case'
import { listNamesOf } from '@/lib/db/people/names'
import { readScalesOf } from '@/lib/db/scales/read-scales'
import { agreementOf } from '@/lib/domain/agreement/agreement'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** So many reviews, and so many marked stretches, are compared at once. */
const most = 50_000

const tooMany = (says: string) => refuse({ code: 'invalid', fields: { article: says } })

/**
 * How far reviewers agree over those of the articles asked for that the actor may see, of many the newest: complete rounds only, so that nothing of a blind
 * round is told before it is over.
 */
export async function readAgreement(
  actor: Actor,
  { article, state, ...asked }: z.output<typeof readAgreementInput>,
): Promise<Outcome<AgreementView>> {
  if (!may(actor, 'read-agreement')) return refuse({ code: 'not-allowed' })
  const fitting = await listAgreementArticles(
    db(),
    actor,
    { ...asked, q: asked.q?.trim(), ids: article, state: state && snake(state) },
    mostArticlesCompared + 1,
  )
  const articles = fitting.slice(0, mostArticlesCompared)
  const ids = articles.map(({ id }) => id)
  const answers = await listAnswers(db(), actor, ids, most + 1)
  const marked = await listMarked(db(), actor, ids, most + 1)
  if (answers.length > most || marked.length > most)
    return tooMany(
      'These articles have too many reviews to compare at once; choose fewer by title, state or day.',
    )
  const agreement = agreementOf(answers, await readScalesOf(db(), articles), marked)
  const named = [
    ...agreement.scales.flatMap(({ pairs }) => pairs.flatMap(({ people }) => people)),
    ...agreement.marks.flatMap(({ people }) => people),
  ]
  return done({
    articles: articles.map(({ id, title }) => ({ id, title })),
    hasMore: fitting.length > articles.length,
    people: await listNamesOf(db(), named),
    ...agreement,
  })
}
