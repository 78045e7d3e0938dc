import { route } from '@/app/api/door/open'
import { endOtherSessions } from '@/lib/commands/account/end-sessions'
import { listSessions } from '@/lib/views/account/list-sessions'

export const GET = route('listSessions', listSessions)
export const DELETE = route('endOtherSessions', endOtherSessions)
