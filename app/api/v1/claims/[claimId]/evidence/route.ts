import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { addEvidence } from '@/lib/commands/add-evidence'
import { listEvidence } from '@/lib/commands/read-claims'

export const GET = route(endpoints.listEvidence, listEvidence)
export const POST = route(endpoints.addEvidence, addEvidence)
