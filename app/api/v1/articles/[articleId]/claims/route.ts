import { route } from '@/app/api/door/open'
import { markClaim } from '@/lib/commands/claim/mark-claim'
import { listClaims } from '@/lib/views/claim/read-claims'

export const GET = route('listClaims', listClaims)
export const POST = route('markClaim', markClaim)
