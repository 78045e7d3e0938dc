import { route } from '@/app/api/door/open'
import { editClaim } from '@/lib/commands/edit-claim'
import { readClaim } from '@/lib/commands/read-claims'
import { removeClaim } from '@/lib/commands/remove-claim'

export const GET = route('readClaim', readClaim)
export const PATCH = route('editClaim', editClaim)
export const DELETE = route('removeClaim', removeClaim)
