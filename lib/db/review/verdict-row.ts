import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Giver, Verdict } from '@/lib/domain/review'

/** What is read of a verdict. */
export const verdictColumns = {
  round: true,
  attribution: true,
  substance: true,
  explanation: true,
  method: true,
  decidedById: true,
  by: true,
  decidedAt: true,
  status: true,
  seal: true,
  reason: true,
  staleSince: true,
} satisfies Prisma.VerdictSelect

/** A verdict as it is read, without the form that was sealed. */
export function toVerdict({
  decidedById,
  decidedAt,
  staleSince,
  by,
  ...row
}: Prisma.VerdictGetPayload<{ select: typeof verdictColumns }>): Verdict {
  return {
    ...row,
    by: by as unknown as readonly Giver[],
    decidedBy: decidedById,
    decidedAt: decidedAt.toISOString(),
    staleSince: staleSince?.toISOString() ?? null,
  }
}
