import { route } from '@/app/api/door/open'
import { requestReset } from '@/lib/commands/account/request-reset'

export const POST = route('requestReset', requestReset)
