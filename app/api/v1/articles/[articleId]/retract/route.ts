import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { retractArticle } from '@/lib/commands/lead-article'

export const POST = route(endpoints.retractArticle, retractArticle)
