import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readHistory } from '@/lib/commands/read-history'

export const GET = route(endpoints.readHistory, readHistory)
