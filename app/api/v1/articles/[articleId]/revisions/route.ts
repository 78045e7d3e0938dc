import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listRevisions } from '@/lib/commands/read-revisions'
import { reviseArticle } from '@/lib/commands/revise-article'

export const GET = route(endpoints.listRevisions, listRevisions)
export const POST = route(endpoints.reviseArticle, reviseArticle)
