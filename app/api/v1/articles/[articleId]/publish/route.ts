import { route } from '@/app/api/door/open'
import { publishArticle } from '@/lib/commands/lead-article'

export const POST = route('publishArticle', publishArticle)
