import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { reopenArticle } from '@/lib/commands/lead-article'

export const POST = route(endpoints.reopenArticle, reopenArticle)
