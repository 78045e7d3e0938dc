import { route } from '@/app/api/door/open'
import { coverSentences } from '@/lib/commands/article/cover-sentences'

export const PUT = route('coverSentences', coverSentences)
