import { route } from '@/app/api/door/open'
import { readHistory } from '@/lib/commands/read-history'

export const GET = route('readHistory', readHistory)
