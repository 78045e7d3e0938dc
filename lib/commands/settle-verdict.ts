import 'server-only'
import type { StoredArticle } from '@/lib/db/articles'
import { findClaim } from '@/lib/db/claims'
import type { Db } from '@/lib/db/client'
import { sha256, type Log } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import { deeds } from '@/lib/domain/deeds'
import type { Actor } from '@/lib/domain/person'
import { sealedForm } from '@/lib/domain/seal'
import { tellOfStale } from './tell'

/** The string that a verdict on the claim as it stands is sealed to. */
export function sealedFormOf(claim: Claim, { scales }: Pick<StoredArticle, 'scales'>): string {
  return sealedForm(claim, scales)
}

/** The seal of a claim as it stands: SHA-256 of its sealed form. */
export function sealOf(claim: Claim, article: Pick<StoredArticle, 'scales'>): string {
  return sha256(sealedFormOf(claim, article))
}

type Settling = Readonly<{ tx: Db; actor: Actor; article: StoredArticle; claim: Claim; at: Date; log: Log }>

/** Marks the verdict stale when the claim is no longer what the verdict was sealed to, and the claim where it stood by that verdict. */
export async function settleVerdict({ tx, actor, article, claim, at, log }: Settling): Promise<void> {
  const now = await findClaim(tx, 'desk', claim.id)
  if (now?.verdict?.status !== 'current' || now.verdict.seal === sealOf(now, article)) return
  await tx.verdict.updateMany({ where: { claimId: claim.id, status: 'current' }, data: { status: 'stale', staleSince: at } })
  await tx.claim.updateMany({ where: { id: claim.id, state: { in: [...deeds['unseal-verdict'].claim.from] } }, data: { state: 'stale' } })
  await log('verdict-stale', claim.id)
  await tellOfStale({ tx, actor, article, at }, [claim.id])
}
