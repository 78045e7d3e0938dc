import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { endSecondFactor } from '@/lib/commands/second-factor'

export const POST = route(endpoints.endSecondFactor, endSecondFactor)
