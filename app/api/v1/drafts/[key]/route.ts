import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { dropDraft, readDraft, saveDraft } from '@/lib/commands/drafts'

export const GET = route(endpoints.readDraft, readDraft)
export const PUT = route(endpoints.saveDraft, saveDraft)
export const DELETE = route(endpoints.dropDraft, dropDraft)
