import { route } from '@/app/api/door/open'
import { coverSentences } from '@/lib/commands/cover-sentences'

export const PUT = route('coverSentences', coverSentences)
