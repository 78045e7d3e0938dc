import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { editClaim } from '@/lib/commands/edit-claim'
import { readClaim } from '@/lib/commands/read-claims'
import { removeClaim } from '@/lib/commands/remove-claim'

export const GET = route(endpoints.readClaim, readClaim)
export const PATCH = route(endpoints.editClaim, editClaim)
export const DELETE = route(endpoints.removeClaim, removeClaim)
