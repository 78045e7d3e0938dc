import { route } from '@/app/api/door/open'
import { readRevision } from '@/lib/views/revision/read-revisions'

export const GET = route('readRevision', readRevision)
