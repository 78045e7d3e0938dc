import { route } from '@/app/api/door/open'
import { editClaim } from '@/lib/commands/claim/edit-claim'
import { readClaim } from '@/lib/views/claim/read-claims'
import { removeClaim } from '@/lib/commands/claim/remove-claim'

export const GET = route('readClaim', readClaim)
export const PATCH = route('editClaim', editClaim)
export const DELETE = route('removeClaim', removeClaim)
