import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listReviewsInput } from '@/lib/api/review/input'
import type { LookedAtReview } from '@/lib/api/review/output'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { readSealedForms } from '@/lib/db/review/list-verdicts'
import { refuse, done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readClaim } from '@/lib/views/claim/read-claims'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'
import { listChangesByName } from './changes-since'

/** One page of the submitted reviews of a claim that the actor may see, in their order; of an outdated one, what changed since. */
export async function listReviews(
  actor: Actor,
  { claimId, limit, cursor }: z.output<typeof listReviewsInput>,
): Promise<Outcome<List<LookedAtReview>>> {
  const found = await readClaim(actor, { claimId })
  if (!found.ok) return found
  const place = cursor === undefined ? undefined : readCursor(cursor, 1)
  const article = await findArticle(db(), actor, found.value.articleId)
  if (place === null || !article) return refuse(article ? noCursor : { code: 'not-there' })
  const { reviews } = found.value
  const from = place ? reviews.findIndex(({ id }) => id === place[0]) + 1 : 0
  const page = cutPage(reviews.slice(from), limit, ({ id }) => [id])
  const forms = await readSealedForms(
    db(),
    page.items.filter(({ outdated }) => outdated).map(({ id }) => id),
  )
  const changes = await listChangesByName(
    page.items.map(({ id }) => ({ claim: found.value, form: forms.get(id) ?? null })),
    article,
  )
  return done({
    ...page,
    items: page.items.map((review, at) => ({ ...review, changes: changes[at] ?? null })),
  })
}
