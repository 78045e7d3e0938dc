import { route } from '@/app/api/door/open'
import { changeReply } from '@/lib/commands/reply/change-reply'

export const PATCH = route('changeReply', changeReply)
