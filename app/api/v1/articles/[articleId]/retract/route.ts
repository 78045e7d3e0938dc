import { route } from '@/app/api/door/open'
import { retractArticle } from '@/lib/commands/sign-off/article-transitions'

export const POST = route('retractArticle', retractArticle)
