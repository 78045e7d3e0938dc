import { route } from '@/app/api/door/open'
import { commentOnArticle } from '@/lib/commands/talk/add-comment'
import { listArticleComments } from '@/lib/views/talk/list-comments'

export const GET = route('listArticleComments', listArticleComments)
export const POST = route('commentOnArticle', commentOnArticle)
