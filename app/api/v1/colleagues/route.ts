import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { listColleagues } from '@/lib/commands/list-colleagues'

export const GET = route(endpoints.listColleagues, listColleagues)
