import { route } from '@/app/api/door/open'
import { assignClaims } from '@/lib/commands/claim/assign-claims'

export const POST = route('assignClaims', assignClaims)
