import { route } from '@/app/api/door/open'
import { readAccount } from '@/lib/commands/account'

export const GET = route('readAccount', readAccount)
