import { route } from '@/app/api/door/open'
import { changePassword } from '@/lib/commands/account/change-password'

export const PUT = route('changePassword', changePassword)
