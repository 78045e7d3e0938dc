import { z } from 'zod'
import { longestParty, longestReply, mostStatements, replyAnswers, replyChannels } from '@/lib/domain/reply'
import { id, line, moment, oneOf, page, prose, version, yesOrNo } from '../fields'

const claimsSays = `These are 1 to ${mostStatements} claims of the article, each once.`

/** What is noted of the asking. */
const asking = {
  claims: z
    .array(id, claimsSays)
    .min(1, 'Choose at least one statement.')
    .max(mostStatements, claimsSays)
    .refine((ids) => new Set(ids).size === ids.length, claimsSays),
  askedAt: moment,
  channel: oneOf(replyChannels),
  until: moment.nullable(),
}

/** Who is asked: a source by its id or by its name, under which it is entered when it is new, or anybody by name. */
const whom = { source: line(longestParty), sourceId: id, party: line(longestParty) }

const whomSays = 'Say who is asked, in one way.'

export const listRepliesInput = z.strictObject({ articleId: id, ...page })
export const askForCommentInput = z
  .strictObject({ articleId: id, ...z.object(whom).partial().shape, ...asking, until: moment.nullish() })
  .refine(
    ({ source, sourceId, party }) =>
      [source, sourceId, party].filter((each) => each !== undefined).length === 1,
    { path: ['party'], message: whomSays },
  )
export const changeReplyInput = z.strictObject({
  replyId: id,
  version,
  ...z.object(asking).partial().shape,
  answer: oneOf(replyAnswers).nullish(),
  words: prose(longestReply).optional(),
  answeredAt: moment.nullish(),
  withdrawn: yesOrNo.optional(),
})
