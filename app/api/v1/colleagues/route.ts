import { route } from '@/app/api/door/open'
import { listColleagues } from '@/lib/commands/list-colleagues'

export const GET = route('listColleagues', listColleagues)
