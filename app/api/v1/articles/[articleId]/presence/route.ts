import { route } from '@/app/api/door/open'
import { readPresence } from '@/lib/views/article/read-presence'

export const GET = route('readPresence', readPresence)
