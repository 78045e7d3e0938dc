import { answerFile } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { exportArticle } from '@/lib/commands/article/export-article'

export const GET = open('exportArticle', exportArticle, answerFile)
