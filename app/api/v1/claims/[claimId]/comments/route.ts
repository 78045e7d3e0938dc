import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { commentOnClaim } from '@/lib/commands/add-comment'
import { listClaimComments } from '@/lib/commands/read-comments'

export const GET = route(endpoints.listClaimComments, listClaimComments)
export const POST = route(endpoints.commentOnClaim, commentOnClaim)
