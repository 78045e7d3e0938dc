import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readRevision } from '@/lib/commands/read-revisions'

export const GET = route(endpoints.readRevision, readRevision)
