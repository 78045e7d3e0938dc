import { route } from '@/app/api/door/open'
import { listQuotations } from '@/lib/views/quote/list-quotations'

export const GET = route('listQuotations', listQuotations)
