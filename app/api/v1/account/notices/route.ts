import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { muteNotices } from '@/lib/commands/notices'

export const PUT = route(endpoints.muteNotices, muteNotices)
