import { z } from 'zod'
import { replyAnswers, replyChannels } from '@/lib/domain/reply'
import { exportedId, maybe, text, time } from './parts'

/** Who was asked for comment, and what they answered. */
export const replySchema = z.strictObject({
  id: exportedId,
  party: text.describe('the name under which they were asked'),
  source: maybe.describe('the source that they are, where they are one'),
  statements: z.array(
    z.strictObject({
      claim: exportedId.nullable().describe('null where the claim was removed since'),
      words: text.describe('what they were asked about, in the words of then'),
    }),
  ),
  askedAt: time,
  askedBy: exportedId,
  channel: z.enum(replyChannels),
  until: time.nullable(),
  answer: z.enum(replyAnswers).nullable().describe('null as long as they are silent'),
  words: text,
  answeredAt: time.nullable(),
  notedBy: exportedId.nullable(),
  withdrawnAt: time.nullable().describe('when the entry was withdrawn as a mistake; it counts no more'),
})
