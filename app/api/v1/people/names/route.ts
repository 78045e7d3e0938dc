import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listNames } from '@/lib/commands/read-comments'

export const GET = route(endpoints.listNames, listNames)
