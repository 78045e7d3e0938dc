import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { needsQuote, quoteFaultOf } from '@/lib/domain/article-quotes'
import type { GateFacts } from '@/lib/domain/gate'
import { quotationRule } from '@/lib/domain/source-rules'
import { quotesFor } from './list-quotations'

/** What the gates are decided from, with what is wrong with claims by their quotations, where a rule asks for that. */
export async function withQuoteFaults(tx: Db, article: StoredArticle, facts: GateFacts): Promise<GateFacts> {
  if (!facts.rules.some(({ key }) => key === quotationRule)) return facts
  const { items } = await quotesFor(tx, article)
  const ofClaims = items.flatMap((quote) => quote.claims.map((claim) => ({ claim, quote })))
  const byClaim = Map.groupBy(ofClaims, ({ claim }) => claim)
  const claims = facts.claims.map((claim) => ({
    ...claim,
    quoteFault: quoteFaultOf(
      claim.attribution,
      (byClaim.get(claim.id) ?? []).map(({ quote }) => quote),
    ),
  }))
  return { ...facts, claims }
}

/** Whether a claim cannot be rated so under “Was it said?” by the rules that are on, since its quotations are not found. */
export async function isQuoteMissing(
  tx: Db,
  article: StoredArticle,
  claimId: string,
  attribution: string | null,
): Promise<boolean> {
  if (!needsQuote(attribution)) return false
  const { sourceRules } = await readDeskRules(tx)
  if (!sourceRules.includes(quotationRule)) return false
  const { items } = await quotesFor(tx, article)
  const ofClaim = items.filter(({ claims }) => claims.includes(claimId))
  return quoteFaultOf(attribution, ofClaim) !== null
}
