import { route } from '@/app/api/door/open'
import { reopenArticle } from '@/lib/commands/sign-off/article-transitions'

export const POST = route('reopenArticle', reopenArticle)
