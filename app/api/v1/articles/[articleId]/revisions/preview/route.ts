import { route } from '@/app/api/door/open'
import { previewRevision } from '@/lib/commands/revise-article'

export const POST = route('previewRevision', previewRevision)
