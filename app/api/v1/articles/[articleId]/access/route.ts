import { route } from '@/app/api/door/open'
import { setAccess } from '@/lib/commands/restrict-article'

export const PUT = route('setAccess', setAccess)
