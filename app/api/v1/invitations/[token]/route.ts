import { route } from '@/app/api/door/open'
import { acceptInvitation } from '@/lib/commands/accept-invitation'

export const POST = route('acceptInvitation', acceptInvitation)
