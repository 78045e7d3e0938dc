import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listForsaken } from '@/lib/commands/hand-over'

export const GET = route(endpoints.listForsaken, listForsaken)
