import { route } from '@/app/api/door/open'
import { retractArticle } from '@/lib/commands/lead-article'

export const POST = route('retractArticle', retractArticle)
