import { route } from '@/app/api/door/open'
import { saveReview } from '@/lib/commands/review/save-review'

export const PUT = route('saveReview', saveReview)
