import { answerFile } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { exportArticle } from '@/lib/commands/export-article'

export const GET = open(endpoints.exportArticle, exportArticle, answerFile)
