import { route } from '@/app/api/door/open'
import { takeSecondFactor } from '@/lib/commands/account/second-factor'

export const DELETE = route('takeSecondFactor', takeSecondFactor)
