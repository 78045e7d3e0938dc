import { route } from '@/app/api/door/open'
import { searchClaims } from '@/lib/views/claim/search-claims'

export const GET = route('searchClaims', searchClaims)
