import { route } from '@/app/api/door/open'
import { readArticleHistory } from '@/lib/views/history/read-history'

export const GET = route('readArticleHistory', readArticleHistory)
