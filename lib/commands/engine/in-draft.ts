import 'server-only'
import { factsOf, type StoredArticle } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { change } from '@/lib/db/change'
import { findClaim } from '@/lib/db/claim/find-claim'
import type { Db } from '@/lib/db/client'
import { holdDraft } from '@/lib/db/review/hold-draft'
import type { Claim } from '@/lib/domain/claim'
import { ruleAgainst } from '@/lib/domain/claim-state'
import type { Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { refusalByTable } from '@/lib/domain/refusal-by-table'

/** Where a draft on a claim is saved: nothing is held but the draft, and the claim and its article are as the actor sees them. */
export type DraftScene = Readonly<{ tx: Db; actor: Actor; article: StoredArticle; claim: Claim; at: Date }>

/**
 * Does the private part of a deed on a claim, which nobody else sees and nothing follows from: as the table of rights lets the deed itself
 * be done, but without the article's lock, so that whoever writes waits for nobody else's deed, and without an entry in the history.
 */
export function inDraft(
  actor: Actor,
  deed: Deed,
  { claimId, version }: Readonly<{ claimId: string; version?: number }>,
  work: (scene: DraftScene) => Promise<Outcome<unknown>>,
): Promise<Outcome<Claim>> {
  return change(async (tx) => {
    if (!may(actor, 'read-article')) return refuse({ code: 'not-there' })
    await holdDraft(tx, claimId, actor.id)
    const claim = await findClaim(tx, actor, claimId)
    const article = claim && (await findArticle(tx, actor, claim.articleId))
    if (!claim || !article) return refuse({ code: 'not-there' })
    const refused = refusalByTable(actor, deed, factsOf(article), {
      thing: claim,
      now: claim,
      isSeen: version === undefined || version === (claim.mine?.version ?? 0),
      rule: ruleAgainst(deed, claim.state),
    })
    if (refused) return refused
    const outcome = await work({ tx, actor, article, claim, at: new Date() })
    if (!outcome.ok) return outcome
    const now = await findClaim(tx, actor, claimId)
    return now ? done(now) : refuse({ code: 'not-there' })
  })
}
