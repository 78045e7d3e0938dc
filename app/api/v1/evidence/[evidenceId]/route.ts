import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { editEvidence, withdrawEvidence } from '@/lib/commands/add-evidence'

export const PATCH = route(endpoints.editEvidence, editEvidence)
export const DELETE = route(endpoints.withdrawEvidence, withdrawEvidence)
