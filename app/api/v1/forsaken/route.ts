import { route } from '@/app/api/door/open'
import { listForsaken } from '@/lib/commands/hand-over'

export const GET = route('listForsaken', listForsaken)
