import type { Prisma } from '@/lib/db/generated/client'

/** How a claim's spans are read: with the number of their revision, those of the first revision first, each in the order of the text. */
export const placedSpans = {
  select: {
    start: true,
    end: true,
    exact: true,
    prefix: true,
    suffix: true,
    anchor: true,
    revision: { select: { number: true } },
  },
  orderBy: [{ revision: { number: 'asc' } }, { ordinal: 'asc' }],
} satisfies Prisma.Claim$spansArgs
