import { route } from '@/app/api/door/open'
import { muteNotices } from '@/lib/commands/notices/mark-notices'

export const PUT = route('muteNotices', muteNotices)
