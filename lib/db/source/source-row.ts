import 'server-only'
import { kebab } from '@/lib/db/enum-case'
import type { Prisma } from '@/lib/db/generated/client'
import type { Source, SourceView } from '@/lib/domain/source'

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

/** What those may know who may edit sources. */
export const sourceViewColumns = {
  ...sourceColumns,
  version: true,
  createdAt: true,
  contacts: true,
} satisfies Prisma.SourceSelect

/** A source of its row with its version. */
export const toSourceView = ({
  version,
  createdAt,
  contacts,
  ...row
}: Prisma.SourceGetPayload<{ select: typeof sourceViewColumns }>): SourceView => ({
  ...toSource(row),
  version,
  createdAt: createdAt.toISOString(),
  contacts,
})

/** A source as it is read. */
export function toSource({ type, mergedIntoId, withdrawnAt, ...row }: SourceRow): Source {
  return {
    ...row,
    type: kebab(type),
    mergedInto: mergedIntoId,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
}
