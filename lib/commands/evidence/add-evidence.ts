import 'server-only'
import type { z } from 'zod'
import type { addEvidenceInput } from '@/lib/api/evidence/input'
import { inClaim } from '@/lib/commands/engine/in-claim'
import { madeId } from '@/lib/db/deed-key'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { withEvidence, type EvidenceWithClaim } from '@/lib/views/evidence/with-evidence'
import { coverSource, evidenceColumnsOf, leantColumns, sourceIdOf } from './evidence-columns'
import { leanOn } from './lean-on'

/** Attaches a piece of evidence to a claim; a verdict made without it is stale from then on. */
export async function addEvidence(
  actor: Actor,
  given: z.output<typeof addEvidenceInput>,
): Promise<Outcome<EvidenceWithClaim>> {
  const id = madeId()
  const outcome = await inClaim(
    actor,
    'add-evidence',
    { claimId: given.claimId },
    async ({ tx, article, claim, at, log }) => {
      const source = await sourceIdOf({ tx, actor, article }, given)
      if (!source.ok) return source
      const leant = await leanOn(tx, article.id, given)
      if (!leant.ok) return leant
      const data = {
        ...evidenceColumnsOf(given, source.value),
        ...leantColumns(leant.value),
        stance: given.stance,
        layer: given.layer,
      }
      await tx.evidence.create({
        data: { ...data, id, claimId: claim.id, addedById: actor.id, addedAt: at },
        select: { id: true },
      })
      await log('evidence-added', id)
      await coverSource(tx, source.value)
      return done(null)
    },
  )
  return withEvidence(outcome, id)
}
