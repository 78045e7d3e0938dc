import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { confirmVerdict } from '@/lib/commands/decide-claim'

export const POST = route(endpoints.confirmVerdict, confirmVerdict)
