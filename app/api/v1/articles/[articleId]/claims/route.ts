import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { markClaim } from '@/lib/commands/mark-claim'
import { listClaims } from '@/lib/commands/read-claims'

export const GET = route(endpoints.listClaims, listClaims)
export const POST = route(endpoints.markClaim, markClaim)
