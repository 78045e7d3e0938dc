import { route } from '@/app/api/door/open'
import { readGates, signOffArticle } from '@/lib/commands/sign-off-article'

export const GET = route('readGates', readGates)
export const POST = route('signOffArticle', signOffArticle)
