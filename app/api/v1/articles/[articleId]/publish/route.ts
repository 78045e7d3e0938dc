import { route } from '@/app/api/door/open'
import { publishArticle } from '@/lib/commands/sign-off/article-transitions'

export const POST = route('publishArticle', publishArticle)
