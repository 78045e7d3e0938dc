import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { takeSecondFactor } from '@/lib/commands/second-factor'

export const DELETE = route(endpoints.takeSecondFactor, takeSecondFactor)
