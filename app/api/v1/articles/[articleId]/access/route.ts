import { route } from '@/app/api/door/open'
import { setAccess } from '@/lib/commands/article/restrict-article'

export const PUT = route('setAccess', setAccess)
