import { route } from '@/app/api/door/open'
import { editEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'

export const PATCH = route('editEvidence', editEvidence)
export const DELETE = route('withdrawEvidence', withdrawEvidence)
