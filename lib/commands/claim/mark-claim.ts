import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { markClaimInput } from '@/lib/api/claim/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import { insertClaim } from '@/lib/db/claim/insert-claim'
import { sealsOf } from '@/lib/db/claim/seal-claims'
import { madeId } from '@/lib/db/deed-key'
import { handContent } from '@/lib/db/log'
import { quoteOf, type Claim } from '@/lib/domain/claim'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { claimContent } from '@/lib/record/content/claim'
import { claimColumnsOf, isParentHere } from './claim-fields'
import { placeSpans } from './place-spans'

/** Marks a claim on the current revision and answers with it; an article under its first claim is being checked. */
export function markClaim(actor: Actor, input: z.output<typeof markClaimInput>): Promise<Outcome<Claim>> {
  const named = { articleId: input.articleId, makesWords: true }
  return inArticle(actor, 'mark-claim', named, async (scene) => {
    const { tx, article, at, log } = scene
    const placed = await placeSpans(scene, input)
    if (!placed.ok) return placed
    const { revision, passages } = placed.value
    if (!(await isParentHere(tx, input.parent, article.id)))
      return refuse({ code: 'against-rule', rule: 'parent-elsewhere' })
    const id = madeId()
    const seq = await log('claim-marked', id)
    const spans = passages.map((passage) => ({
      ...passage,
      revision: revision.number,
      anchor: 'exact' as const,
    }))
    const seals = sealsOf(
      { claimReviewed: input.claimReviewed ?? '', placedIn: revision.number, spans, evidence: [] },
      article,
      revision,
    )
    const claim = await insertClaim(
      tx,
      {
        ...claimColumnsOf(input),
        id,
        articleId: article.id,
        quote: quoteOf(passages),
        kind: input.kind ?? 'assertion',
        placedIn: revision.number,
        seq,
        seals,
        createdAt: at,
        createdById: actor.id,
      },
      revision,
      passages.map((passage) => ({ ...passage, id: randomUUID() })),
    )
    if (!claim) return refuse({ code: 'against-rule', rule: 'id-taken' })
    handContent(tx, `claim:${id}`, claimContent(claim))
    return done(claim)
  })
}
