import { route } from '@/app/api/door/open'
import { listVerdicts } from '@/lib/commands/read-verdicts'

export const GET = route('listVerdicts', listVerdicts)
