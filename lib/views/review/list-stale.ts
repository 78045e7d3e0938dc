import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listStaleInput } from '@/lib/api/review/input'
import { findArticle } from '@/lib/db/article/find-article'
import { listClaimsById } from '@/lib/db/claim/find-claim'
import { db } from '@/lib/db/client'
import { listStalePage, readStaleForms } from '@/lib/db/review/list-verdicts'
import { readScales } from '@/lib/db/scales/read-scales'
import { isOnlySigns, ruleAgainstConfirmingTogether } from '@/lib/domain/confirm-together'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'
import { listChangesByName } from './changes-since'

/** One page of the claims of an article whose verdicts are stale, in the order they were made, each with what changed, then and now. */
export async function listStale(
  actor: Actor,
  { articleId, limit, cursor }: z.output<typeof listStaleInput>,
): Promise<Outcome<List<StaleClaim>>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const after = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (!article || after === null) return refuse(article ? noCursor : { code: 'not-there' })
  const rows = await listStalePage(db(), articleId, { limit: limit + 1, after })
  const page = cutPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const ids = page.items.map(({ id }) => id)
  const stale = (await listClaimsById(db(), actor, ids)).filter(({ state }) => state === 'stale')
  const forms = await readStaleForms(db(), ids)
  const changes = await listChangesByName(
    stale.map((claim) => ({ claim, form: forms.get(claim.id) ?? null })),
    article,
  )
  const ruleOf = ruleAgainstConfirmingTogether(actor.id, article, await readScales(db(), article))
  return done({
    ...page,
    items: stale.map((claim, at) => {
      const { id, version, seal, quote } = claim
      return {
        id,
        version,
        seal,
        quote,
        changes: changes[at] ?? null,
        onlySigns: isOnlySigns(changes[at]),
        rule: ruleOf(claim, changes[at]),
      }
    }),
  })
}
