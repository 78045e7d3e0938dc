import { route } from '@/app/api/door/open'
import { callReady } from '@/lib/commands/lead-article'

export const POST = route('callReady', callReady)
