import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { changePassword } from '@/lib/commands/change-password'

export const PUT = route(endpoints.changePassword, changePassword)
