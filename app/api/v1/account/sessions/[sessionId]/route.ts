import { route } from '@/app/api/door/open'
import { endSession } from '@/lib/commands/account/end-sessions'

export const DELETE = route('endSession', endSession)
