import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { coverSentences } from '@/lib/commands/cover-sentences'

export const PUT = route(endpoints.coverSentences, coverSentences)
