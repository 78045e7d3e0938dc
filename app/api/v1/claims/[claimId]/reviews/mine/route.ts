import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { saveReview } from '@/lib/commands/save-review'

export const PUT = route(endpoints.saveReview, saveReview)
