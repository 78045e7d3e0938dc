import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { correctArticle } from '@/lib/commands/lead-article'
import { listCorrections } from '@/lib/commands/read-sign-offs'

export const GET = route(endpoints.listCorrections, listCorrections)
export const POST = route(endpoints.correctArticle, correctArticle)
