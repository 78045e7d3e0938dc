import { route } from '@/app/api/door/open'
import { mergeSource } from '@/lib/commands/source/merge-source'

export const POST = route('mergeSource', mergeSource)
