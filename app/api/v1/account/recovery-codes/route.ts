import { route } from '@/app/api/door/open'
import { renewRecoveryCodes } from '@/lib/commands/account/second-factor'

export const POST = route('renewRecoveryCodes', renewRecoveryCodes)
