import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import type { LinkPurpose } from '@/lib/domain/person'
import { makeSecret, secretHash } from './secrets'

const hour = 3_600_000

/** How long a link may be used. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = { invitation: 72, reset: 1 }

/** Voids every link of the person that was not used yet. */
export async function voidLinks(tx: Db, personId: string | null, at: Date): Promise<void> {
  await tx.invitation.updateMany({ where: { personId, usedAt: null }, data: { usedAt: at } })
}

/**
 * Makes a one-time link by which the person sets a password, or nobody yet becomes the first administrator, and voids those made
 * before; gives its token, of which only the hash is kept.
 */
export async function makeLink(
  tx: Db,
  personId: string | null,
  purpose: LinkPurpose,
  at: Date,
): Promise<string> {
  const token = makeSecret()
  const expiresAt = new Date(at.getTime() + linkHours[purpose] * hour)
  await voidLinks(tx, personId, at)
  await tx.invitation.create({
    data: { id: randomUUID(), tokenHash: secretHash(token), purpose, personId, createdAt: at, expiresAt },
    select: { id: true },
  })
  return token
}
