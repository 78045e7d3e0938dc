import { route } from '@/app/api/door/open'
import { dropDraft, readDraft, saveDraft } from '@/lib/commands/drafts'

export const GET = route('readDraft', readDraft)
export const PUT = route('saveDraft', saveDraft)
export const DELETE = route('dropDraft', dropDraft)
