import { route } from '@/app/api/door/open'
import { confirmVerdict } from '@/lib/commands/review/decide-claim'

export const POST = route('confirmVerdict', confirmVerdict)
