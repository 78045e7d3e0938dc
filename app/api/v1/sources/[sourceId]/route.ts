import { route } from '@/app/api/door/open'
import { editSource } from '@/lib/commands/source/edit-source'
import { readSource } from '@/lib/views/source/read-source'

export const GET = route('readSource', readSource)
export const PATCH = route('editSource', editSource)
