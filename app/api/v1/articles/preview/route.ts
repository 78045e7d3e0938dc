import { route } from '@/app/api/door/open'
import { previewArticle } from '@/lib/commands/create-article'

export const POST = route('previewArticle', previewArticle)
