import { route } from '@/app/api/door/open'
import { readSnapshot } from '@/lib/views/snapshot/read-snapshot'

export const GET = route('readSnapshot', readSnapshot)
