import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { requestReset } from '@/lib/commands/request-reset'

export const POST = route(endpoints.requestReset, requestReset)
