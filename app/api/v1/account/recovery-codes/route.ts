import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { renewRecoveryCodes } from '@/lib/commands/second-factor'

export const POST = route(endpoints.renewRecoveryCodes, renewRecoveryCodes)
