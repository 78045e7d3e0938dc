import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { acceptInvitation } from '@/lib/commands/accept-invitation'

export const POST = route(endpoints.acceptInvitation, acceptInvitation)
