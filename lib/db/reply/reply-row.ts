import 'server-only'
import { kebab } from '@/lib/db/enum-case'
import type { Prisma } from '@/lib/db/generated/client'
import type { PersonName } from '@/lib/domain/comment'
import type { Asked, AskedOfClaim, Reply } from '@/lib/domain/reply'

const askedColumns = {
  askedAt: true,
  channel: true,
  until: true,
  answer: true,
  answeredAt: true,
} satisfies Prisma.ReplySelect

/** What is read of who was asked for comment. */
export const replyColumns = {
  ...askedColumns,
  id: true,
  articleId: true,
  party: true,
  sourceId: true,
  askedById: true,
  words: true,
  notedById: true,
  version: true,
  enteredAt: true,
  withdrawnAt: true,
  statements: { select: { claimId: true, words: true }, orderBy: { ordinal: 'asc' } },
} satisfies Prisma.ReplySelect

/** The same as far as a claim tells of it, in the order in which it was entered; what was withdrawn is left out. */
export const askedOfClaim = {
  where: { reply: { withdrawnAt: null } },
  select: { reply: { select: { ...askedColumns, id: true, party: true } } },
  orderBy: [{ reply: { enteredAt: 'asc' } }, { replyId: 'asc' }],
} satisfies Prisma.Claim$statementsArgs

/** A row of who was asked. */
export type ReplyRow = Prisma.ReplyGetPayload<{ select: typeof replyColumns }>
type AskedRow = Prisma.ReplyGetPayload<{ select: typeof askedColumns }>

const toAsked = ({ askedAt, channel, until, answer, answeredAt }: AskedRow): Asked => ({
  askedAt: askedAt.toISOString(),
  channel: kebab(channel),
  until: until?.toISOString() ?? null,
  answer: answer && kebab(answer),
  answeredAt: answeredAt?.toISOString() ?? null,
})

/** That a party was asked, as the claim tells it that it was asked about. */
export const toAskedOfClaim = ({
  reply,
}: Prisma.ReplyStatementGetPayload<Omit<typeof askedOfClaim, 'where' | 'orderBy'>>): AskedOfClaim => ({
  ...toAsked(reply),
  id: reply.id,
  party: reply.party,
})

/** Who was asked, of its row; people are called as `named` calls them. */
export const toReply = (row: ReplyRow, named: (id: string) => PersonName): Reply => ({
  ...toAsked(row),
  id: row.id,
  articleId: row.articleId,
  party: row.party,
  source: row.sourceId,
  statements: row.statements,
  askedBy: named(row.askedById),
  words: row.words,
  notedBy: row.notedById === null ? null : named(row.notedById),
  version: row.version,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
})
