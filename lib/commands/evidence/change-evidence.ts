import 'server-only'
import type { z } from 'zod'
import type { editEvidenceInput, restoreEvidenceInput, withdrawEvidenceInput } from '@/lib/api/evidence/input'
import { inEvidence } from '@/lib/commands/engine/in-evidence'
import { evidenceFaults } from '@/lib/domain/evidence'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { withEvidence, type EvidenceWithClaim } from '@/lib/views/evidence/with-evidence'
import { coverSource, evidenceColumnsOf, leantColumns, sourceIdOf } from './evidence-columns'
import { leanOn } from './lean-on'

/** Changes those fields of a piece of evidence that are given. */
export async function editEvidence(
  actor: Actor,
  edit: z.output<typeof editEvidenceInput>,
): Promise<Outcome<EvidenceWithClaim>> {
  const outcome = await inEvidence(
    actor,
    'edit-evidence',
    edit,
    async ({ tx, article, evidence, at, log }) => {
      const source = await sourceIdOf({ tx, actor, article, evidence }, edit)
      if (!source.ok) return source
      const after = {
        ...evidence,
        ...edit,
        source: source.value === undefined ? evidence.source : source.value,
      }
      const leant = await leanOn(tx, article.id, edit, evidence)
      if (!leant.ok) return leant
      const faults = evidenceFaults(after)
      if (faults) return refuse({ code: 'invalid', fields: faults })
      await tx.evidence.update({
        where: { id: evidence.id },
        data: {
          ...evidenceColumnsOf(edit, source.value),
          ...leantColumns(leant.value),
          changedAt: at,
          changedById: actor.id,
          checkedById: null,
          checkedAt: null,
          version: { increment: 1 },
        },
        select: { id: true },
      })
      await log('evidence-changed', evidence.id)
      await coverSource(tx, after.source)
      return done(null)
    },
  )
  return withEvidence(outcome, edit.evidenceId)
}

/** Withdraws a piece of evidence: it stays in the record and counts no more. */
export async function withdrawEvidence(
  actor: Actor,
  named: z.output<typeof withdrawEvidenceInput>,
): Promise<Outcome<EvidenceWithClaim>> {
  const outcome = await inEvidence(actor, 'edit-evidence', named, async ({ tx, evidence, at, log }) => {
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { withdrawnAt: at, withdrawnById: actor.id, version: { increment: 1 } },
      select: { id: true },
    })
    await log('evidence-withdrawn', evidence.id)
    return done(null)
  })
  return withEvidence(outcome, named.evidenceId)
}

/** Takes the withdrawal of a piece of evidence back: it counts again, and so do the reviews that were of the claim with it. */
export async function restoreEvidence(
  actor: Actor,
  named: z.output<typeof restoreEvidenceInput>,
): Promise<Outcome<EvidenceWithClaim>> {
  const withdrawn = { ...named, isForWithdrawn: true }
  const outcome = await inEvidence(actor, 'edit-evidence', withdrawn, async ({ tx, evidence, log }) => {
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { withdrawnAt: null, withdrawnById: null, version: { increment: 1 } },
      select: { id: true },
    })
    await log('evidence-restored', evidence.id)
    return done(null)
  })
  return withEvidence(outcome, named.evidenceId)
}
