import { route } from '@/app/api/door/open'
import { confirmSigns, listStale } from '@/lib/commands/confirm-signs'

export const GET = route('listStale', listStale)
export const POST = route('confirmSigns', confirmSigns)
