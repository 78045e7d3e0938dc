import { route } from '@/app/api/door/open'
import { setSourceRules } from '@/lib/commands/desk/set-source-rules'
import { readSourceRules } from '@/lib/views/desk/read-source-rules'

export const GET = route('readSourceRules', readSourceRules)
export const PUT = route('setSourceRules', setSourceRules)
