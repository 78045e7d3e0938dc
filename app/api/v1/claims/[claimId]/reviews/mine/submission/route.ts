import { route } from '@/app/api/door/open'
import { takeReviewBack } from '@/lib/commands/review/take-back-answers'

export const DELETE = route('takeReviewBack', takeReviewBack)
