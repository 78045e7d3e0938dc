import { route } from '@/app/api/door/open'
import { confirmReview } from '@/lib/commands/review/confirm-review'

export const POST = route('confirmReview', confirmReview)
