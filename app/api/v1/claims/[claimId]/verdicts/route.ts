import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listVerdicts } from '@/lib/commands/read-verdicts'

export const GET = route(endpoints.listVerdicts, listVerdicts)
