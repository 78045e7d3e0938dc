import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { confirmReview } from '@/lib/commands/confirm-review'

export const POST = route(endpoints.confirmReview, confirmReview)
