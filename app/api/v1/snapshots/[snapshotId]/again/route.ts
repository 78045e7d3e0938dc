import { route } from '@/app/api/door/open'
import { fetchAgain } from '@/lib/commands/snapshot/fetch-snapshot'

export const POST = route('fetchAgain', fetchAgain)
