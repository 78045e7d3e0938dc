import { route } from '@/app/api/door/open'
import { readNotices } from '@/lib/commands/notices/mark-notices'

export const PUT = route('readNotices', readNotices)
