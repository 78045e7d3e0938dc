import { route } from '@/app/api/door/open'
import { endSecondFactor } from '@/lib/commands/second-factor'

export const POST = route('endSecondFactor', endSecondFactor)
