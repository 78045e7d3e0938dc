import { route } from '@/app/api/door/open'
import { endOtherSessions, listSessions } from '@/lib/commands/account'

export const GET = route('listSessions', listSessions)
export const DELETE = route('endOtherSessions', endOtherSessions)
