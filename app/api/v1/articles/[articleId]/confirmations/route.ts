import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { confirmSigns, listStale } from '@/lib/commands/confirm-signs'

export const GET = route(endpoints.listStale, listStale)
export const POST = route(endpoints.confirmSigns, confirmSigns)
