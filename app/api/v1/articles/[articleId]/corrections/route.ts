import { route } from '@/app/api/door/open'
import { correctArticle } from '@/lib/commands/sign-off/article-transitions'
import { listCorrections } from '@/lib/views/sign-off/list-sign-offs'

export const GET = route('listCorrections', listCorrections)
export const POST = route('correctArticle', correctArticle)
