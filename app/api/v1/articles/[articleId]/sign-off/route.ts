import { route } from '@/app/api/door/open'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { readGates } from '@/lib/views/sign-off/read-gates'

export const GET = route('readGates', readGates)
export const POST = route('signOffArticle', signOffArticle)
