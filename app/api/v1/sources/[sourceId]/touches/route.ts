import { route } from '@/app/api/door/open'
import { listTouches } from '@/lib/views/source/list-touches'

export const GET = route('listTouches', listTouches)
