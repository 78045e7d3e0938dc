import { z } from 'zod'
import { claimStates } from '@/lib/domain/claim'
import { queueReasons, type QueueLine } from '@/lib/domain/queue'
import { schemaOf, textDirection, toldMoment } from '../shapes'

const waiting = {
  quote: z.string(),
  claimReviewed: z.string(),
  why: z.array(z.enum(queueReasons)),
  assignee: z.string().nullable(),
  dueAt: toldMoment.nullable(),
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    language: z.string(),
    direction: textDirection,
  }),
}

export const queueLineOutput = schemaOf<QueueLine>()(
  z.union([
    z.strictObject({ ...waiting, claim: z.string(), thread: z.null(), state: z.enum(claimStates) }),
    z.strictObject({ ...waiting, claim: z.null(), thread: z.string(), state: z.null() }),
  ]),
)
