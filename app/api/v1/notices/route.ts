import { route } from '@/app/api/door/open'
import { listNotices } from '@/lib/views/notices/list-notices'

export const GET = route('listNotices', listNotices)
