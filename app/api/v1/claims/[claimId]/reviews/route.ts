import { route } from '@/app/api/door/open'
import { listReviews } from '@/lib/views/review/list-reviews'

export const GET = route('listReviews', listReviews)
