import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { confirmSecondFactor, startSecondFactor } from '@/lib/commands/second-factor'

export const POST = route(endpoints.startSecondFactor, startSecondFactor)
export const PUT = route(endpoints.confirmSecondFactor, confirmSecondFactor)
