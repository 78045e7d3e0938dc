import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { restoreEvidence } from '@/lib/commands/add-evidence'

export const DELETE = route(endpoints.restoreEvidence, restoreEvidence)
