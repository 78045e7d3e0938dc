import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listReviews } from '@/lib/commands/read-reviews'

export const GET = route(endpoints.listReviews, listReviews)
