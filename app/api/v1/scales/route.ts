import { route } from '@/app/api/door/open'
import { makeScale } from '@/lib/commands/scales/make-scale'
import { listScales } from '@/lib/views/scales/list-scales'

export const GET = route('listScales', listScales)
export const POST = route('makeScale', makeScale)
