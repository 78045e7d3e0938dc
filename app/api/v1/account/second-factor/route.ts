import { route } from '@/app/api/door/open'
import { confirmSecondFactor, startSecondFactor } from '@/lib/commands/account/second-factor'

export const POST = route('startSecondFactor', startSecondFactor)
export const PUT = route('confirmSecondFactor', confirmSecondFactor)
