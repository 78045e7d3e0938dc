import 'server-only'
import type { StoredArticle } from '@/lib/db/articles'
import { db } from '@/lib/db/client'
import { nameSources } from '@/lib/db/verdicts'
import type { Claim } from '@/lib/domain/claim'
import { whatChanged, type SealChange } from '@/lib/domain/what-changed'
import { sealerOf } from './seal-claims'

/** What is not as it was when each of these forms was sealed, with sources under their names; null where there is no form. */
export async function changesSince(forms: readonly (string | null)[], claim: Claim, article: StoredArticle): Promise<(SealChange[] | null)[]> {
  if (forms.every((form) => form === null)) return forms.map(() => null)
  const present = (await sealerOf(db(), article))(claim).sealedForm
  const changes = forms.map((form) => (form === null ? null : whatChanged(form, present)))
  const named = await nameSources(db(), changes.flatMap((each) => each ?? []))
  let next = 0
  return changes.map((each) => each && named.slice(next, (next += each.length)))
}
