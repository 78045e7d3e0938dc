import { route } from '@/app/api/door/open'
import { previewArticle } from '@/lib/views/article/preview-article'

export const POST = route('previewArticle', previewArticle)
