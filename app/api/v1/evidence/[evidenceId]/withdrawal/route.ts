import { route } from '@/app/api/door/open'
import { restoreEvidence } from '@/lib/commands/add-evidence'

export const DELETE = route('restoreEvidence', restoreEvidence)
