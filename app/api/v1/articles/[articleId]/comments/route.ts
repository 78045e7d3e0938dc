import { route } from '@/app/api/door/open'
import { commentOnArticle } from '@/lib/commands/add-comment'
import { listArticleComments } from '@/lib/commands/read-comments'

export const GET = route('listArticleComments', listArticleComments)
export const POST = route('commentOnArticle', commentOnArticle)
