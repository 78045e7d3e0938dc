import { route } from '@/app/api/door/open'
import { readPresence } from '@/lib/commands/presence'

export const GET = route('readPresence', readPresence)
