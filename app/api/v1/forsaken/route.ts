import { route } from '@/app/api/door/open'
import { listForsaken } from '@/lib/views/article/list-forsaken'

export const GET = route('listForsaken', listForsaken)
