import { route } from '@/app/api/door/open'
import { editDesk, readDesk } from '@/lib/commands/edit-desk'

export const GET = route('readDesk', readDesk)
export const PATCH = route('editDesk', editDesk)
