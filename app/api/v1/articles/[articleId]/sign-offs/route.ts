import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listSignOffs } from '@/lib/commands/read-sign-offs'

export const GET = route(endpoints.listSignOffs, listSignOffs)
