import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readPresence } from '@/lib/commands/presence'

export const GET = route(endpoints.readPresence, readPresence)
