import { route } from '@/app/api/door/open'
import { commentOnClaim } from '@/lib/commands/add-comment'
import { listClaimComments } from '@/lib/commands/read-comments'

export const GET = route('listClaimComments', listClaimComments)
export const POST = route('commentOnClaim', commentOnClaim)
