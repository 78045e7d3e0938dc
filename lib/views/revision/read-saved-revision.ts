import 'server-only'
import type { SavedRevision } from '@/lib/api/revision/output'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listStandingClaims } from '@/lib/db/revision/carry-claims'
import { listRevisionsOf } from '@/lib/db/revision/find-revision'
import { spansOf } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { worst } from '@/lib/domain/revise'
import { faring } from './preview-revision'

/** A revision that was saved, as it is told when it is asked for again: how the claims stand in it that were there before it. */
export async function readSavedRevision(
  actor: Actor,
  articleId: string,
  revisionId: string,
): Promise<Outcome<SavedRevision>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const revision = article && (await listRevisionsOf(db(), articleId)).find(({ id }) => id === revisionId)
  if (!article || !revision) return refuse({ code: 'not-there' })
  const { number, text, sha256, changed } = revision
  const claims = (await listStandingClaims(db(), articleId)).filter(
    ({ spans: [first] }) => first !== undefined && first.revision < number,
  )
  const fates = claims.map((claim) => {
    const spans = spansOf(claim, number)
    return { claimId: claim.id, anchor: worst(spans), spans }
  })
  return done({
    revision: number,
    sha256,
    version: article.version,
    ...faring({ claims, fates, text: { text }, changed }),
  })
}
