import { route } from '@/app/api/door/open'
import { readScreen } from '@/lib/views/article/read-screen'

export const GET = route('readScreen', readScreen)
