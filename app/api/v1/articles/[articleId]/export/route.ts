import { answerFile } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { exportArticle } from '@/lib/commands/export-article'

export const GET = open('exportArticle', exportArticle, answerFile)
