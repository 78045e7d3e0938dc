import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { commentOnArticle } from '@/lib/commands/add-comment'
import { listArticleComments } from '@/lib/commands/read-comments'

export const GET = route(endpoints.listArticleComments, listArticleComments)
export const POST = route(endpoints.commentOnArticle, commentOnArticle)
