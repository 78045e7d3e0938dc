import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { changeComment, removeComment } from '@/lib/commands/change-comment'

export const PATCH = route(endpoints.changeComment, changeComment)
export const DELETE = route(endpoints.removeComment, removeComment)
