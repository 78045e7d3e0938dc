import { route } from '@/app/api/door/open'
import { markClaim } from '@/lib/commands/mark-claim'
import { listClaims } from '@/lib/commands/read-claims'

export const GET = route('listClaims', listClaims)
export const POST = route('markClaim', markClaim)
