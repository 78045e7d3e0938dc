import { route } from '@/app/api/door/open'
import { makeSource } from '@/lib/commands/source/make-source'
import { listSources } from '@/lib/views/source/list-sources'

export const GET = route('listSources', listSources)
export const POST = route('makeSource', makeSource)
