import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { takeReviewBack } from '@/lib/commands/take-back'

export const DELETE = route(endpoints.takeReviewBack, takeReviewBack)
