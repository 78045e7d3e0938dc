import 'server-only'
import { kebab } from '@/lib/db/enum-case'
import type { Prisma } from '@/lib/db/generated/client'
import type { Source } from '@/lib/domain/source'

/** What everybody may know of a source who sees it; how it is reached is not among it. */
export const sourceColumns = {
  id: true,
  name: true,
  type: true,
  tier: true,
  reliability: true,
  reliabilityNote: true,
  interests: true,
  independenceGroup: true,
  homepage: true,
  mergedIntoId: true,
  withdrawnAt: true,
  withdrawnReason: true,
} satisfies Prisma.SourceSelect

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceColumns }>

/** A source as it is read. */
export function toSource({ type, mergedIntoId, withdrawnAt, ...row }: SourceRow): Source {
  return {
    ...row,
    type: kebab(type),
    mergedInto: mergedIntoId,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
}
