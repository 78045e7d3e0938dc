import { route } from '@/app/api/door/open'
import { endSecondFactor } from '@/lib/commands/account/second-factor'

export const POST = route('endSecondFactor', endSecondFactor)
