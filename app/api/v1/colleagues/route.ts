import { route } from '@/app/api/door/open'
import { listColleagues } from '@/lib/views/people/list-colleagues'

export const GET = route('listColleagues', listColleagues)
