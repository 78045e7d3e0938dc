import { route } from '@/app/api/door/open'
import { addEvidence } from '@/lib/commands/evidence/add-evidence'
import { listEvidence } from '@/lib/views/evidence/list-evidence'

export const GET = route('listEvidence', listEvidence)
export const POST = route('addEvidence', addEvidence)
