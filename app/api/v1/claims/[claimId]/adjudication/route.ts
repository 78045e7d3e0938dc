import { route } from '@/app/api/door/open'
import { adjudicateClaim } from '@/lib/commands/review/decide-claim'

export const POST = route('adjudicateClaim', adjudicateClaim)
