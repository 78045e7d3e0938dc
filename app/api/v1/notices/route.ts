import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listNotices } from '@/lib/commands/notices'

export const GET = route(endpoints.listNotices, listNotices)
