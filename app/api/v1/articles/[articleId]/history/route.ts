import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readArticleHistory } from '@/lib/commands/read-history'

export const GET = route(endpoints.readArticleHistory, readArticleHistory)
