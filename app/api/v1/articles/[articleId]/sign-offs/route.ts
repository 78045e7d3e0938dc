import { route } from '@/app/api/door/open'
import { listSignOffs } from '@/lib/views/sign-off/list-sign-offs'

export const GET = route('listSignOffs', listSignOffs)
