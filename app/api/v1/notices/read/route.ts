import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readNotices } from '@/lib/commands/notices'

export const PUT = route(endpoints.readNotices, readNotices)
