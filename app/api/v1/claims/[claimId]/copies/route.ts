import { route } from '@/app/api/door/open'
import { listCopies } from '@/lib/views/evidence/list-copies'

export const GET = route('listCopies', listCopies)
