import type { Reply } from '@/lib/domain/reply'

type ShownReply = Omit<Reply, 'articleId' | 'version' | 'askedBy' | 'notedBy' | 'statements'> &
  Readonly<{
    statements: Readonly<{ claim: string | null; words: string }>[]
    askedBy: string
    notedBy: string | null
  }>

/** Who was asked for comment as an export shows it: claims and people by their ids. */
export const shownReply = (reply: Reply): ShownReply => ({
  id: reply.id,
  party: reply.party,
  source: reply.source,
  statements: reply.statements.map(({ claimId, words }) => ({ claim: claimId, words })),
  askedAt: reply.askedAt,
  askedBy: reply.askedBy.id,
  channel: reply.channel,
  until: reply.until,
  answer: reply.answer,
  words: reply.words,
  answeredAt: reply.answeredAt,
  notedBy: reply.notedBy?.id ?? null,
  withdrawnAt: reply.withdrawnAt,
})

/** Who was asked for comment about what, and what they answered. */
export const replyContent = ({
  id,
  party,
  source,
  statements,
  askedAt,
  askedBy,
  channel,
  until,
  answer,
  words,
  answeredAt,
  notedBy,
  withdrawnAt,
}: ShownReply): unknown => [
  id,
  party,
  source,
  statements.map((statement) => [statement.claim, statement.words]),
  askedAt,
  askedBy,
  channel,
  until,
  answer,
  words,
  answeredAt,
  notedBy,
  withdrawnAt,
]
