import { route } from '@/app/api/door/open'
import { createArticle } from '@/lib/commands/article/create-article'
import { listArticles } from '@/lib/views/article/list-articles'

export const GET = route('listArticles', listArticles)
export const POST = route('createArticle', createArticle)
