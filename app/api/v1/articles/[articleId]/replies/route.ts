import { route } from '@/app/api/door/open'
import { askForComment } from '@/lib/commands/reply/ask-for-comment'
import { listReplies } from '@/lib/views/reply/list-replies'

export const GET = route('listReplies', listReplies)
export const POST = route('askForComment', askForComment)
