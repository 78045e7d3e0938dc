import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readAccount } from '@/lib/commands/account'

export const GET = route(endpoints.readAccount, readAccount)
