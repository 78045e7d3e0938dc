import { z } from 'zod'
import type { HistoryEntry } from '@/lib/domain/history-words'
import { personNamed, schemaOf, toldMoment } from '../shapes'

export const historyEntryOutput = schemaOf<HistoryEntry>()(
  z.strictObject({
    id: z.string(),
    at: toldMoment,
    actor: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
    kind: z.string(),
    subject: z.string(),
    reason: z.string().nullable(),
    article: z.strictObject({ id: z.string(), title: z.string(), isGone: z.boolean() }).nullable(),
    claim: z.strictObject({ id: z.string(), quote: z.string() }).nullable(),
    person: personNamed.nullable(),
    source: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  }),
)
