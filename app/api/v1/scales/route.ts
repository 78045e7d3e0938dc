import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listScales, makeScale } from '@/lib/commands/scales'

export const GET = route(endpoints.listScales, listScales)
export const POST = route(endpoints.makeScale, makeScale)
