import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { endOtherSessions, listSessions } from '@/lib/commands/account'

export const GET = route(endpoints.listSessions, listSessions)
export const DELETE = route(endpoints.endOtherSessions, endOtherSessions)
