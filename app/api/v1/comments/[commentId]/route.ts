import { route } from '@/app/api/door/open'
import { changeComment, removeComment } from '@/lib/commands/talk/change-comment'

export const PATCH = route('changeComment', changeComment)
export const DELETE = route('removeComment', removeComment)
