import { z } from 'zod'
import { everyMuted } from '@/lib/domain/notice'
import { id, page } from '../fields'

export const listNoticesInput = z.strictObject({ ...page })
export const readNoticesInput = z.strictObject({
  ids: z.array(id, 'These are the ids of notices.').max(200, 'At most 200 notices at once.').optional(),
})
export const muteNoticesInput = z.strictObject({
  muted: z.array(z.enum(everyMuted, 'This is no kind of notice.')).max(everyMuted.length, 'Each kind once.'),
})
