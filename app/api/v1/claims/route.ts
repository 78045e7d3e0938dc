import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { searchClaims } from '@/lib/commands/search-claims'

export const GET = route(endpoints.searchClaims, searchClaims)
