import { route } from '@/app/api/door/open'
import { readScreen } from '@/lib/commands/read-screen'

export const GET = route('readScreen', readScreen)
