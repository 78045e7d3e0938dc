import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { editDesk, readDesk } from '@/lib/commands/edit-desk'

export const GET = route(endpoints.readDesk, readDesk)
export const PATCH = route(endpoints.editDesk, editDesk)
