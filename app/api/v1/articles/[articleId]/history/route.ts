import { route } from '@/app/api/door/open'
import { readArticleHistory } from '@/lib/commands/read-history'

export const GET = route('readArticleHistory', readArticleHistory)
