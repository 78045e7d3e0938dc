import { route } from '@/app/api/door/open'
import { callReady } from '@/lib/commands/sign-off/article-transitions'

export const POST = route('callReady', callReady)
