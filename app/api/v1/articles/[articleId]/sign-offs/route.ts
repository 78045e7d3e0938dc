import { route } from '@/app/api/door/open'
import { listSignOffs } from '@/lib/commands/read-sign-offs'

export const GET = route('listSignOffs', listSignOffs)
