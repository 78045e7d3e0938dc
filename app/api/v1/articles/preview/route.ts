import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { previewArticle } from '@/lib/commands/create-article'

export const POST = route(endpoints.previewArticle, previewArticle)
