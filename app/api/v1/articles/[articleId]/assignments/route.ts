import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { assignClaims } from '@/lib/commands/assign'

export const POST = route(endpoints.assignClaims, assignClaims)
