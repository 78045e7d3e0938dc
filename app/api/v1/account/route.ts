import { route } from '@/app/api/door/open'
import { readAccount } from '@/lib/views/account/read-account'

export const GET = route('readAccount', readAccount)
