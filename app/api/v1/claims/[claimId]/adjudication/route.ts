import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { adjudicateClaim } from '@/lib/commands/decide-claim'

export const POST = route(endpoints.adjudicateClaim, adjudicateClaim)
