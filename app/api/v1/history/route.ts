import { route } from '@/app/api/door/open'
import { readHistory } from '@/lib/views/history/read-history'

export const GET = route('readHistory', readHistory)
