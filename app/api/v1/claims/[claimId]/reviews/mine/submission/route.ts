import { route } from '@/app/api/door/open'
import { takeReviewBack } from '@/lib/commands/take-back'

export const DELETE = route('takeReviewBack', takeReviewBack)
