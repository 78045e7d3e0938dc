import { route } from '@/app/api/door/open'
import { readRevision } from '@/lib/commands/read-revisions'

export const GET = route('readRevision', readRevision)
