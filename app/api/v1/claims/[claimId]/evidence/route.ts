import { route } from '@/app/api/door/open'
import { addEvidence } from '@/lib/commands/add-evidence'
import { listEvidence } from '@/lib/commands/read-claims'

export const GET = route('listEvidence', listEvidence)
export const POST = route('addEvidence', addEvidence)
