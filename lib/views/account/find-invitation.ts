import 'server-only'
import { secretHash } from '@/lib/accounts/secrets'
import { db, type Db } from '@/lib/db/client'
import type { LinkPurpose } from '@/lib/domain/person'

/** The link of a token while it may be used; the link for the first administrator is void once anybody can sign in. */
export async function findOpen(tx: Db, token: string) {
  const row = await tx.invitation.findFirst({
    where: {
      tokenHash: secretHash(token),
      usedAt: null,
      expiresAt: { gt: new Date() },
      OR: [{ personId: null }, { person: { disabledAt: null } }],
    },
    select: { id: true, personId: true, purpose: true, person: { select: { name: true, email: true } } },
  })
  const isForFirst = row !== null && row.personId === null
  return isForFirst && (await tx.person.count({ where: { passwordHash: { not: null } } })) > 0 ? null : row
}

/** Who a link is for, or null when it was used, is too old or never was. */
export async function findInvitation(
  token: string,
): Promise<{ purpose: LinkPurpose; firstAdmin: boolean; name: string | null; email: string | null } | null> {
  const row = await findOpen(db(), token)
  return (
    row && {
      purpose: row.purpose,
      firstAdmin: row.person === null,
      name: row.person?.name ?? null,
      email: row.person?.email ?? null,
    }
  )
}
