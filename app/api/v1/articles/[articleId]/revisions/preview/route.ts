import { route } from '@/app/api/door/open'
import { previewRevision } from '@/lib/views/revision/preview-revision'

export const POST = route('previewRevision', previewRevision)
