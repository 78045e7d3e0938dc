import 'server-only'
import type { Db } from '@/lib/db/client'
import { snake } from '@/lib/db/enum-case'
import type { Claim } from '@/lib/domain/claim'

type Fields = Partial<Pick<Claim, 'claimReviewed' | 'kind' | 'claimant' | 'claimDate' | 'parent'>>

/** The columns for those of a claim's fields that were given; a field left out stays as it is. */
export function claimColumnsOf(fields: Fields) {
  const { claimReviewed, kind, claimant, claimDate, parent } = fields
  return {
    claimReviewed,
    claimDate,
    kind: kind && snake(kind),
    parentId: parent,
    ...(claimant === undefined
      ? {}
      : {
          claimantType: claimant?.type ?? null,
          claimantName: claimant?.name ?? null,
          claimantDescription: claimant?.description ?? null,
        }),
  }
}

/** Whether the parent, when one is named, is a claim of this article, and neither the claim itself nor a part of it. */
export async function isParentHere(
  tx: Db,
  parent: string | null | undefined,
  articleId: string,
  claimId?: string,
): Promise<boolean> {
  for (let above = parent; above;) {
    if (above === claimId) return false
    const found: { parentId: string | null } | null = await tx.claim.findFirst({
      where: { id: above, articleId },
      select: { parentId: true },
    })
    if (!found) return false
    above = found.parentId
  }
  return true
}
