import { route } from '@/app/api/door/open'
import { listVerdicts } from '@/lib/views/review/list-verdicts'

export const GET = route('listVerdicts', listVerdicts)
