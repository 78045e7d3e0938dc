import { route } from '@/app/api/door/open'
import { dropDraft, saveDraft } from '@/lib/commands/drafts/save-draft'
import { readDraft } from '@/lib/views/drafts/read-draft'

export const GET = route('readDraft', readDraft)
export const PUT = route('saveDraft', saveDraft)
export const DELETE = route('dropDraft', dropDraft)
