import { route } from '@/app/api/door/open'
import { markNoticesRead } from '@/lib/commands/notices/mark-notices'

export const PUT = route('readNotices', markNoticesRead)
