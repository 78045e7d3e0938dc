import { route } from '@/app/api/door/open'
import { listReviews } from '@/lib/commands/read-reviews'

export const GET = route('listReviews', listReviews)
