import { route } from '@/app/api/door/open'
import { acceptInvitation } from '@/lib/commands/account/accept-invitation'

export const POST = route('acceptInvitation', acceptInvitation)
