import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { endSession } from '@/lib/commands/account'

export const DELETE = route(endpoints.endSession, endSession)
