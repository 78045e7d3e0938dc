import { route } from '@/app/api/door/open'
import { checkEvidence } from '@/lib/commands/evidence/check-evidence'

export const POST = route('checkEvidence', checkEvidence)
