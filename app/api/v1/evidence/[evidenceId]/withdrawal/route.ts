import { route } from '@/app/api/door/open'
import { restoreEvidence } from '@/lib/commands/evidence/change-evidence'

export const DELETE = route('restoreEvidence', restoreEvidence)
