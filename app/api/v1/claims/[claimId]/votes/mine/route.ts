import { route } from '@/app/api/door/open'
import { takeVoteBack } from '@/lib/commands/take-back'

export const DELETE = route('takeVoteBack', takeVoteBack)
