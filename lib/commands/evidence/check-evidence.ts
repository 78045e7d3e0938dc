import 'server-only'
import type { z } from 'zod'
import type { checkEvidenceInput } from '@/lib/api/evidence/input'
import { inEvidence, type EvidenceScene } from '@/lib/commands/engine/in-evidence'
import { done, refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { withEvidence, type EvidenceWithClaim } from '@/lib/views/evidence/with-evidence'

/** Why the actor cannot check the evidence as it is: it is no calculation, it is checked, or the actor wrote it or changed it last. */
async function ruleAgainstCheck({ tx, actor, evidence }: EvidenceScene): Promise<Rule | null> {
  if (evidence.kind !== 'calculation') return 'not-a-calculation'
  if (evidence.checkedBy !== null) return 'is-checked'
  const own = await tx.evidence.count({
    where: { id: evidence.id, OR: [{ addedById: actor.id }, { changedById: actor.id }] },
  })
  return own > 0 ? 'own-calculation' : null
}

/** Says that the actor, who did not write it, looked a calculation over as it is; a change of it takes that away. */
export async function checkEvidence(
  actor: Actor,
  named: z.output<typeof checkEvidenceInput>,
): Promise<Outcome<EvidenceWithClaim>> {
  const outcome = await inEvidence(actor, 'check-evidence', named, async (scene) => {
    const { tx, evidence, at, log } = scene
    const rule = await ruleAgainstCheck(scene)
    if (rule) return refuse({ code: 'against-rule', rule })
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { checkedById: actor.id, checkedAt: at, version: { increment: 1 } },
      select: { id: true },
    })
    await log('evidence-checked', evidence.id)
    return done(null)
  })
  return withEvidence(outcome, named.evidenceId)
}
