import { route } from '@/app/api/door/open'
import { takeVoteBack } from '@/lib/commands/review/take-back-answers'

export const DELETE = route('takeVoteBack', takeVoteBack)
