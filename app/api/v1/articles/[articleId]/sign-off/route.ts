import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readGates, signOffArticle } from '@/lib/commands/sign-off-article'

export const GET = route(endpoints.readGates, readGates)
export const POST = route(endpoints.signOffArticle, signOffArticle)
