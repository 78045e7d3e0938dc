import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { setAccess } from '@/lib/commands/restrict-article'

export const PUT = route(endpoints.setAccess, setAccess)
