import { route } from '@/app/api/door/open'
import { cancelFetch } from '@/lib/commands/snapshot/cancel-fetch'

export const POST = route('cancelFetch', cancelFetch)
