import { route } from '@/app/api/door/open'
import { restoreSource, withdrawSource } from '@/lib/commands/source/withdraw-source'

export const POST = route('withdrawSource', withdrawSource)
export const DELETE = route('restoreSource', restoreSource)
