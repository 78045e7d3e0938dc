import { z } from 'zod'
import { replyAnswers, replyChannels, type AskedOfClaim, type Reply } from '@/lib/domain/reply'
import { articleFactsOutput } from '../article/output'
import { ordinal, personNamed, schemaOf, toldMoment } from '../shapes'

const asked = {
  askedAt: toldMoment,
  channel: z.enum(replyChannels),
  until: toldMoment.nullable(),
  answer: z.enum(replyAnswers).nullable(),
  answeredAt: toldMoment.nullable(),
}

/** That a party was asked about a claim, as the claim tells it. */
export const askedOfClaimOutput = schemaOf<AskedOfClaim>()(
  z.strictObject({ ...asked, id: z.string(), party: z.string() }),
)

export const replyOutput = schemaOf<Reply>()(
  z.strictObject({
    ...asked,
    id: z.string(),
    articleId: z.string(),
    party: z.string(),
    source: z.string().nullable(),
    statements: z.array(z.strictObject({ claimId: z.string().nullable(), words: z.string() })),
    askedBy: personNamed,
    words: z.string(),
    notedBy: personNamed.nullable(),
    version: ordinal,
    withdrawnAt: toldMoment.nullable(),
  }),
)

/** What a change of a reply is refused with: the reply as it is by now, or the article where that is closed. */
export const replyNow = z.union([replyOutput, articleFactsOutput])
