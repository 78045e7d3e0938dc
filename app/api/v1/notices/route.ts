import { route } from '@/app/api/door/open'
import { listNotices } from '@/lib/commands/notices'

export const GET = route('listNotices', listNotices)
