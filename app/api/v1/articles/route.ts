import { route } from '@/app/api/door/open'
import { createArticle } from '@/lib/commands/create-article'
import { listArticles } from '@/lib/commands/list-articles'

export const GET = route('listArticles', listArticles)
export const POST = route('createArticle', createArticle)
