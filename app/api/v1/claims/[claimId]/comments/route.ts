import { route } from '@/app/api/door/open'
import { commentOnClaim } from '@/lib/commands/talk/add-comment'
import { listClaimComments } from '@/lib/views/talk/list-comments'

export const GET = route('listClaimComments', listClaimComments)
export const POST = route('commentOnClaim', commentOnClaim)
