import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { sealerOf } from '@/lib/db/claim/seal-claims'
import { db, type Db } from '@/lib/db/client'
import { nameSources } from '@/lib/db/review/list-verdicts'
import type { Claim } from '@/lib/domain/claim'
import { whatChanged, type SealChange } from '@/lib/domain/what-changed'

/** A claim as it stands, and the form in which it was sealed, null where that was not kept. */
export type SealedClaim = Readonly<{ claim: Claim; form: string | null }>

/** What is not as it was when each of these was sealed; null where there is no form. */
export async function listChanges(
  tx: Db,
  each: readonly SealedClaim[],
  article: StoredArticle,
): Promise<(SealChange[] | null)[]> {
  if (each.every(({ form }) => form === null)) return each.map(() => null)
  const seal = await sealerOf(tx, article)
  return each.map(({ claim, form }) => (form === null ? null : whatChanged(form, seal(claim).sealedForm)))
}

/** The same with sources under their names. */
export async function listChangesByName(
  each: readonly SealedClaim[],
  article: StoredArticle,
): Promise<(SealChange[] | null)[]> {
  const changes = await listChanges(db(), each, article)
  const named = await nameSources(
    db(),
    changes.flatMap((some) => some ?? []),
  )
  let next = 0
  return changes.map((some) => some && named.slice(next, (next += some.length)))
}
