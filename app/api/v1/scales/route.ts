import { route } from '@/app/api/door/open'
import { listScales, makeScale } from '@/lib/commands/scales'

export const GET = route('listScales', listScales)
export const POST = route('makeScale', makeScale)
