import 'server-only'
import type { StoredArticle } from '@/lib/db/articles'
import { findClaim } from '@/lib/db/claims'
import type { Db } from '@/lib/db/client'
import { sha256, type Log } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import { scalesFor } from '@/lib/domain/scales'
import { sealedForm } from '@/lib/domain/seal'

/** The seal of a claim as it stands: SHA-256 of its sealed form. */
export function sealOf(claim: Claim, kind: 'own-copy' | 'external'): string {
  return sha256(sealedForm(claim, Object.values(scalesFor(kind))))
}

type Settling = Readonly<{ tx: Db; article: StoredArticle; claim: Claim; log: Log }>

/** Marks the verdict stale when the claim is no longer what the verdict was sealed to. */
export async function settleVerdict({ tx, article, claim, log }: Settling): Promise<void> {
  const now = await findClaim(tx, 'desk', claim.id)
  if (now?.verdict?.status !== 'current' || now.verdict.seal === sealOf(now, article.kind)) return
  await tx.verdict.updateMany({ where: { claimId: claim.id, status: 'current' }, data: { status: 'stale' } })
  if (now.state !== 'dropped') await tx.claim.update({ where: { id: claim.id }, data: { state: 'stale' }, select: { id: true } })
  await log('verdict-stale', claim.id)
}
