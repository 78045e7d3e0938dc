import { route } from '@/app/api/door/open'
import { listRevisions } from '@/lib/views/revision/read-revisions'
import { reviseArticle } from '@/lib/commands/revision/revise-article'

export const GET = route('listRevisions', listRevisions)
export const POST = route('reviseArticle', reviseArticle)
