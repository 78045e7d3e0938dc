import { route } from '@/app/api/door/open'
import { reopenArticle } from '@/lib/commands/lead-article'

export const POST = route('reopenArticle', reopenArticle)
