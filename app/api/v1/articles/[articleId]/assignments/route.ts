import { route } from '@/app/api/door/open'
import { assignClaims } from '@/lib/commands/assign'

export const POST = route('assignClaims', assignClaims)
