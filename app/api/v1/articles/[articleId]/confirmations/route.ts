import { route } from '@/app/api/door/open'
import { confirmSigns } from '@/lib/commands/review/confirm-signs'
import { listStale } from '@/lib/views/review/list-stale'

export const GET = route('listStale', listStale)
export const POST = route('confirmSigns', confirmSigns)
