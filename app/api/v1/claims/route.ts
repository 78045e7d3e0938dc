import { route } from '@/app/api/door/open'
import { searchClaims } from '@/lib/commands/search-claims'

export const GET = route('searchClaims', searchClaims)
