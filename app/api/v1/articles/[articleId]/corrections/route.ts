import { route } from '@/app/api/door/open'
import { correctArticle } from '@/lib/commands/lead-article'
import { listCorrections } from '@/lib/commands/read-sign-offs'

export const GET = route('listCorrections', listCorrections)
export const POST = route('correctArticle', correctArticle)
