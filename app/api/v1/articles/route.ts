import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { createArticle } from '@/lib/commands/create-article'
import { listArticles } from '@/lib/commands/list-articles'

export const GET = route(endpoints.listArticles, listArticles)
export const POST = route(endpoints.createArticle, createArticle)
