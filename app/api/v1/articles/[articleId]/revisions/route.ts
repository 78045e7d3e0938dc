import { route } from '@/app/api/door/open'
import { listRevisions } from '@/lib/commands/read-revisions'
import { reviseArticle } from '@/lib/commands/revise-article'

export const GET = route('listRevisions', listRevisions)
export const POST = route('reviseArticle', reviseArticle)
