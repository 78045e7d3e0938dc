import { route } from '@/app/api/door/open'
import { saveReview } from '@/lib/commands/save-review'

export const PUT = route('saveReview', saveReview)
