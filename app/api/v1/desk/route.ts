import { route } from '@/app/api/door/open'
import { editDesk } from '@/lib/commands/desk/edit-desk'
import { readDesk } from '@/lib/views/desk/read-desk'

export const GET = route('readDesk', readDesk)
export const PATCH = route('editDesk', editDesk)
