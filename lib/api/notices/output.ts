import { z } from 'zod'
import { everyMuted, noticeKinds, type NoticeView } from '@/lib/domain/notice'
import { count, schemaOf, toldMoment } from '../shapes'

const notice = schemaOf<NoticeView>()(
  z.strictObject({
    id: z.string(),
    kind: z.enum(noticeKinds),
    at: toldMoment,
    isRead: z.boolean(),
    by: z.string().nullable(),
    articleId: z.string(),
    title: z.string(),
    language: z.string(),
    claimId: z.string().nullable(),
    commentId: z.string().nullable(),
    claim: z.string().nullable(),
    comment: z.string().nullable(),
  }),
)

export const noticesOutput = z.strictObject({
  items: z.array(notice),
  next: z.string().nullable(),
  unread: count,
})
export const unreadOutput = z.strictObject({ unread: count })
export const mutedOutput = z.strictObject({ muted: z.array(z.enum(everyMuted)).readonly() })
