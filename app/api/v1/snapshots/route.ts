import { route } from '@/app/api/door/open'
import { fetchSnapshot } from '@/lib/commands/snapshot/fetch-snapshot'

export const POST = route('fetchSnapshot', fetchSnapshot)
