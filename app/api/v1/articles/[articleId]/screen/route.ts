import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readScreen } from '@/lib/commands/read-screen'

export const GET = route(endpoints.readScreen, readScreen)
