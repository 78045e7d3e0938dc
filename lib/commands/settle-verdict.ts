import 'server-only'
import { findClaim } from '@/lib/db/claims'
import { sha256 } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import { scalesFor } from '@/lib/domain/scales'
import { sealedForm } from '@/lib/domain/seal'
import type { ClaimScene } from './scene'

/** The seal of a claim as it stands: SHA-256 of its sealed form. */
export function sealOf(claim: Claim, kind: 'own-copy' | 'external'): string {
  return sha256(sealedForm(claim, Object.values(scalesFor(kind))))
}

/** Marks the verdict stale when the claim is no longer what the verdict was sealed to. */
export async function settleVerdict({ tx, actor, article, claim, log }: ClaimScene): Promise<void> {
  const now = await findClaim(tx, actor.id, claim.id)
  if (now?.verdict?.status !== 'current' || now.verdict.seal === sealOf(now, article.kind)) return
  await tx.verdict.updateMany({ where: { claimId: claim.id, status: 'current' }, data: { status: 'stale' } })
  if (now.state !== 'dropped') await tx.claim.update({ where: { id: claim.id }, data: { state: 'stale' }, select: { id: true } })
  await log('verdict-stale', claim.id)
}
